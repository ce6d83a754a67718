package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.LeadingNumber;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * File systems that are mounted at boot (InSpec's {@code etc_fstab}). Immutable.
 *
 * <p>The fields of a row are {@code device_name}, {@code mount_point}, {@code file_system_type},
 * {@code mount_options} (a list), {@code dump_options} and {@code file_system_options} (numbers).
 */
public final class EtcFstabResource {
  private static final String PATH = "/etc/fstab";
  private static final String NAME = "File System Table File (fstab)";
  private static final Pattern NFS = Pattern.compile("nfs");

  private final FilterTable table;

  private EtcFstabResource(String content) {
    this.table =
        FilterTable.of(
            NAME, ConfigLines.statements(content).stream().map(EtcFstabResource::row).toList());
  }

  private static Map<String, @Nullable Object> row(String line) {
    List<String> words = ConfigLines.words(line);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("device_name", words.get(0));
    row.put("mount_point", words.size() > 1 ? words.get(1) : null);
    row.put("file_system_type", words.size() > 2 ? words.get(2) : null);
    row.put("mount_options", words.size() > 3 ? Arrays.asList(words.get(3).split(",")) : List.of());
    row.put("dump_options", words.size() > 4 ? LeadingNumber.of(words.get(4)) : 0);
    row.put("file_system_options", words.size() > 5 ? LeadingNumber.of(words.get(5)) : 0);
    return row;
  }

  /**
   * Names the file at its usual place, {@code /etc/fstab}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<EtcFstabResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<EtcFstabResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static EtcFstabResource of(Facts facts) {
    return of(facts, PATH);
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static EtcFstabResource of(Facts facts, String path) {
    return new EtcFstabResource(ConfigText.read(facts, path));
  }

  /**
   * Returns the file systems.
   *
   * @return one row for each
   */
  public FilterTable table() {
    return table;
  }

  /**
   * Returns the file systems.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table.rows();
  }

  /**
   * Returns the network file systems.
   *
   * @return those of a type with {@code nfs} in its name
   */
  public FilterTable nfsFileSystems() {
    return table.where("file_system_type", NFS);
  }

  /**
   * Tells whether there are file systems.
   *
   * @return true for one or more
   */
  public boolean isConfigured() {
    return table.exists();
  }

  /**
   * Returns the options that home directories are mounted with.
   *
   * @return a list of options, null when {@code /home} is no file system of its own
   */
  public @Nullable Object homeMountOptions() {
    FilterTable home = table.where("mount_point", "/home");
    return home.exists() ? home.rows().get(0).get("mount_options") : null;
  }

  @Override
  public String toString() {
    return NAME;
  }
}
