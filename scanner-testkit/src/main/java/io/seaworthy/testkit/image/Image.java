package io.seaworthy.testkit.image;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What was loaded: files, and what the image's configuration says of its processes.
 *
 * @param tree the files
 * @param config the {@code config} of the image; empty where there is none
 */
public record Image(ImageTree tree, JsonObject config) {
  /**
   * Loads a directory, a tar file, or a directory that is an image layout.
   *
   * @param path where it is
   * @return what is there
   * @throws IllegalStateException when it is broken, or contradicts itself
   * @throws UncheckedIOException when it can't be read
   */
  public static Image load(Path path) {
    try {
      if (OciLayout.isAt(path)) {
        return OciLayout.read(path);
      }
      ImageTree tree = new ImageTree();
      tree.add(Files.isDirectory(path) ? DirectoryFiles.read(path) : TarFiles.read(path));
      return new Image(tree, new JsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException("fixture: " + path + " can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the user that the image asks for.
   *
   * @return such as {@code nginx} or {@code 65532:65532}; empty for root
   */
  public String user() {
    return config.has("User") ? config.get("User").getAsString() : "";
  }

  /**
   * Returns the variables of the environment.
   *
   * @return such as {@code PATH=/usr/bin}
   */
  public List<String> environment() {
    return texts("Env");
  }

  private List<String> texts(String key) {
    return config.get(key) instanceof JsonArray array
        ? StreamSupport.stream(array.spliterator(), false).map(each -> each.getAsString()).toList()
        : List.of();
  }
}
