package io.seaworthy.core.resource.software;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Enabled;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.FoundFiles;
import io.seaworthy.core.resource.system.OsResource;
import java.util.List;

/**
 * A source of packages of Debian's family (InSpec's {@code apt} and {@code ppa}), looked for in
 * {@code .list} files below {@code /etc/apt}. Immutable.
 */
public final class AptResource implements Existing, Enabled {
  private final String url;
  private final List<AptSource> found;

  private AptResource(String url, List<AptSource> found) {
    this.url = url;
    this.found = found;
  }

  /**
   * Names a source.
   *
   * @param name its URL, or a Launchpad archive as {@code owner/name}, {@code ppa:owner/name} or
   *     {@code owner}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<AptResource> spec(String name) {
    return new ResourceSpec<>(
        printed(AptSource.url(name)), OsResource.spec().needs(), facts -> of(facts, name));
  }

  /**
   * Looks a source up.
   *
   * @param facts asks the container
   * @param name its URL, or a Launchpad archive as {@code owner/name}, {@code ppa:owner/name} or
   *     {@code owner}
   * @return the resource
   * @throws ResourceSkipped when the container is not of Debian's family
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static AptResource of(Facts facts, String name) {
    if (!OsResource.of(facts).families().contains("debian")) {
      throw new ResourceSkipped("The `apt` resource is not supported on your OS yet.");
    }
    List<String> files =
        FoundFiles.matching(facts, List.of("/etc/apt")).stream()
            .filter(file -> file.endsWith(".list"))
            .toList();
    facts.gather(files.stream().flatMap(file -> ConfigText.needs(file).stream()).toList());
    String url = AptSource.url(name);
    return new AptResource(
        url,
        files.stream()
            .flatMap(file -> ConfigText.readIfThere(facts, file).orElse("").lines())
            .flatMap(line -> AptSource.read(line).stream())
            .filter(source -> source.url().equals(url))
            .toList());
  }

  @Override
  public boolean exists() {
    return !found.isEmpty();
  }

  /** Tells whether all lines of the source are in force, none commented out. */
  @Override
  public boolean enabled() {
    return exists() && found.stream().allMatch(AptSource::active);
  }

  /**
   * Returns where the packages come from.
   *
   * @return the URL
   */
  public String url() {
    return url;
  }

  @Override
  public String toString() {
    return printed(url);
  }

  private static String printed(String url) {
    return "Apt Repository " + url;
  }
}
