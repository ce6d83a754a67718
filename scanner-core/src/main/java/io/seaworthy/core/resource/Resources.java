package io.seaworthy.core.resource;

import io.seaworthy.core.resource.file.FileResource;

/** Names resources as InSpec does, for static import. */
public final class Resources {
  private Resources() {}

  /**
   * Names a file.
   *
   * @param path an absolute path in the container
   * @return the resource
   */
  public static ResourceSpec<FileResource> file(String path) {
    return FileResource.spec(path);
  }
}
