package io.seaworthy.core.resource.file;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;

/** A directory (InSpec's {@code directory}). Serves one thread, as its facts do. */
public final class DirectoryResource extends FileEntry {
  private DirectoryResource(Facts facts, ContainerPath path) {
    super(facts, path);
  }

  /**
   * Names a directory.
   *
   * @param path an absolute path in the container
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DirectoryResource> spec(String path) {
    ContainerPath checked = ContainerPath.of(path);
    return new ResourceSpec<>(
        "Directory " + path,
        List.of(new Need.Stat(checked)),
        facts -> new DirectoryResource(facts, checked));
  }

  /**
   * Returns a directory of one container.
   *
   * @param facts the container's facts
   * @param path an absolute path in the container
   * @return the resource
   */
  public static DirectoryResource of(Facts facts, String path) {
    return new DirectoryResource(facts, ContainerPath.of(path));
  }

  /** Tells whether it is there and a directory. */
  @Override
  public boolean exists() {
    return super.exists() && directory();
  }

  @Override
  public String toString() {
    return "Directory " + path();
  }
}
