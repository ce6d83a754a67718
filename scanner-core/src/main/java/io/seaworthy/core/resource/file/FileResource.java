package io.seaworthy.core.resource.file;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file, with symbolic links followed (InSpec's {@code file}). Serves one thread, as its facts do.
 * Each method throws {@link io.seaworthy.core.facts.EvidenceException} when the container did not
 * answer.
 */
public final class FileResource {
  private final Facts facts;
  private final ContainerPath path;

  private FileResource(Facts facts, ContainerPath path) {
    this.facts = facts;
    this.path = path;
  }

  /**
   * Names a file.
   *
   * @param path an absolute path in the container
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<FileResource> spec(String path) {
    ContainerPath checked = ContainerPath.of(path);
    return new ResourceSpec<>(
        "File " + path, List.of(new Need.Stat(checked)), facts -> new FileResource(facts, checked));
  }

  /**
   * Tells whether it exists.
   *
   * @return true when it does
   */
  public boolean exists() {
    return facts.stat(path).isPresent();
  }

  /**
   * Returns the permission bits with setuid, setgid and sticky.
   *
   * @return 0 to 07777, null when there is no such file
   */
  public @Nullable Integer mode() {
    return facts.stat(path).map(FileStat::mode).orElse(null);
  }

  @Override
  public String toString() {
    return "File " + path;
  }
}
