package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.LeadingNumber;
import io.seaworthy.core.resource.system.OsResource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the node is told to boot, as far as its files lie in the container (InSpec's {@code
 * grub_conf}). Immutable.
 *
 * <p>The settings are those of {@code /etc/default/grub} and the chosen menu entry's {@code name},
 * {@code kernel} (a list of words), {@code initrd}, {@code root} and {@code insmod} (a list).
 */
public final class GrubConfResource {
  private static final String NAME = "Grub Config";
  private static final String DEFAULTS = "/etc/default/grub";
  private static final String SAVED = "/boot/grub2/grubenv";
  private static final SimpleConfigOptions LISTS =
      SimpleConfigOptions.builder().multipleValues(true).build();

  private final String path;
  private final Map<String, @Nullable Object> params;

  private GrubConfResource(String path, Map<String, @Nullable Object> params) {
    this.path = path;
    this.params = Collections.unmodifiableMap(params);
  }

  /**
   * Names the entry that is booted by default, in the file at the platform's usual place.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<GrubConfResource> spec() {
    return spec(Optional.empty(), Optional.empty());
  }

  /**
   * Names an entry.
   *
   * @param path the file, empty for the platform's usual place
   * @param entry the entry's name, empty for the one that is booted by default
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<GrubConfResource> spec(Optional<String> path, Optional<String> entry) {
    return new ResourceSpec<>(NAME, OsResource.spec().needs(), facts -> of(facts, path, entry));
  }

  /**
   * Reads an entry.
   *
   * @param facts asks the container
   * @param path the file, empty for the platform's usual place
   * @param entry the entry's name, empty for the one that is booted by default
   * @return the resource
   * @throws ResourceSkipped when there is no such file, it is empty, or InSpec knows no usual place
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static GrubConfResource of(Facts facts, Optional<String> path, Optional<String> entry) {
    OsResource os = OsResource.of(facts);
    boolean redhat = os.families().contains("redhat") || os.name().equals("fedora");
    boolean debian = os.families().contains("debian");
    boolean old = redhat && LeadingNumber.of(os.release()) < 7;
    if (old || os.name().equals("amazon")) {
      String file = path.orElse("/etc/grub.conf");
      return new GrubConfResource(file, legacy(ConfigText.read(facts, file), entry));
    }
    if (!redhat && !debian) {
      throw new ResourceSkipped(
          "The `grub_conf` resource is not yet supported on the target OS " + os.name() + ".");
    }
    String file = path.orElse(redhat ? "/boot/grub2/grub.cfg" : "/boot/grub/grub.cfg");
    String menu = ConfigText.read(facts, file);
    Map<String, @Nullable Object> params = settings(ConfigText.read(facts, DEFAULTS));
    chosen(facts, GrubMenu.read(menu), entry, params.get("GRUB_DEFAULT")).ifPresent(params::putAll);
    return new GrubConfResource(file, params);
  }

  private static Map<String, @Nullable Object> legacy(String content, Optional<String> entry) {
    Map<String, @Nullable Object> params = settings(content);
    GrubMenu.readLegacy(content).stream()
        .skip(entry.isPresent() ? 0 : LeadingNumber.of(String.valueOf(params.get("default"))))
        .filter(title -> entry.isEmpty() || entry.get().equals(title.get("name")))
        .findFirst()
        .ifPresent(
            title ->
                title.forEach(
                    (key, value) -> {
                      if (!key.equals("name")) {
                        params.put(key, value);
                      }
                    }));
    return params;
  }

  private static Optional<Map<String, @Nullable Object>> chosen(
      Facts facts,
      List<Map<String, @Nullable Object>> menu,
      Optional<String> entry,
      @Nullable Object standard) {
    if (entry.isPresent()) {
      return named(menu, entry.get());
    }
    if ("saved".equals(standard)) {
      Optional<Object> saved =
          ConfigText.readIfThere(facts, SAVED).map(text -> settings(text).get("saved_entry"));
      return saved.flatMap(name -> named(menu, name)).or(() -> menu.stream().findFirst());
    }
    return menu.stream().skip(LeadingNumber.of(String.valueOf(standard))).findFirst();
  }

  private static Optional<Map<String, @Nullable Object>> named(
      List<Map<String, @Nullable Object>> menu, Object name) {
    return menu.stream().filter(entry -> name.equals(entry.get("name"))).findFirst();
  }

  private static Map<String, @Nullable Object> settings(String content) {
    Map<String, @Nullable Object> settings =
        new LinkedHashMap<>(SimpleConfig.parse(content, LISTS).params());
    settings.replaceAll((key, value) -> SingleValue.of(value));
    return settings;
  }

  /**
   * Returns a setting.
   *
   * @param key its name
   * @return its value, null when it is not set
   */
  public @Nullable Object value(String key) {
    return params.get(key);
  }

  /**
   * Returns all settings.
   *
   * @return from name to value
   */
  public Map<String, @Nullable Object> params() {
    return params;
  }

  /**
   * Returns where the menu is.
   *
   * @return its path
   */
  public String confPath() {
    return path;
  }

  @Override
  public String toString() {
    return NAME;
  }
}
