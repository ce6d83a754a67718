package io.seaworthy.core.resource.file;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;

/** A file of any type (InSpec's {@code file}). Serves one thread, as its facts do. */
public final class FileResource extends FileEntry {
  private FileResource(Facts facts, ContainerPath path) {
    super(facts, path);
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
   * Returns a file of one container.
   *
   * @param facts the container's facts
   * @param path an absolute path in the container
   * @return the resource
   */
  public static FileResource of(Facts facts, String path) {
    return new FileResource(facts, ContainerPath.of(path));
  }

  @Override
  public String toString() {
    return "File " + path();
  }
}
