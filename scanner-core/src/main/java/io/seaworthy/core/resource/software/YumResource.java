package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of packages of Red Hat's family (InSpec's {@code yum}). Serves one thread, as its
 * facts do. Each method throws {@link io.seaworthy.core.facts.EvidenceException} when the container
 * did not answer.
 *
 * <p>{@code yum} may use the network to tell, so it is decided upon like a command of the profile's
 * own: the default policy refuses it.
 */
public final class YumResource {
  private static final String NAME = "Yum Repository";
  private static final Command LIST = Command.authorText("yum -v repolist all");
  private static final String FIRST_KEY = "Repo-id";

  private final Facts facts;

  private YumResource(Facts facts) {
    this.facts = facts;
  }

  /**
   * Names the sources.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<YumResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), YumResource::of);
  }

  /**
   * Returns the sources of one container.
   *
   * @param facts asks the container
   * @return the resource
   */
  public static YumResource of(Facts facts) {
    return new YumResource(facts);
  }

  /**
   * Returns the sources.
   *
   * @return from key to value each, as {@code id}, {@code status}, {@code baseurl}, {@code expire},
   *     {@code filename}, {@code mirrors}, {@code pkgs}, {@code size}, {@code updated}
   */
  public List<Map<String, String>> repositories() {
    List<Map<String, String>> all = new ArrayList<>();
    Optional<Map<String, String>> open = Optional.empty();
    for (String line : Tool.success(facts, LIST).stdout().text().split("\n", -1)) {
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).strip();
      if (key.equals(FIRST_KEY)) {
        open = Optional.of(new LinkedHashMap<>());
        open.ifPresent(all::add);
      } else if (line.isEmpty() || key.equals("Total packages")) {
        open = Optional.empty();
      }
      if (colon >= 0) {
        open.ifPresent(repo -> repo.put(field(key), line.substring(colon + 1).strip()));
      }
    }
    return all;
  }

  private static String field(String key) {
    return key.replace("Repo-", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the ids of all sources.
   *
   * @return for example {@code base/7/x86_64}
   */
  public List<String> repos() {
    return repositories().stream().map(repo -> repo.getOrDefault("id", "")).toList();
  }

  /**
   * Returns a source.
   *
   * @param id its id, or the part of it before the first slash
   * @return from key to value, empty when there is none
   */
  public Map<String, String> repo(String id) {
    return repositories().stream()
        .filter(repo -> isCalled(repo.getOrDefault("id", ""), id))
        .findFirst()
        .orElseGet(Map::of);
  }

  private static boolean isCalled(String id, String wanted) {
    return id.equals(wanted) || id.split("/", 2)[0].equals(wanted);
  }

  @Override
  public String toString() {
    return NAME;
  }
}
