package io.seaworthy.core.resource.internal;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileType;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.List;
import java.util.Optional;

/**
 * Reads configuration files. A file that is not there skips the resource in InSpec's words; a file
 * that is there but can't be read is an {@link io.seaworthy.core.facts.EvidenceException}, since
 * nobody knows what it says.
 */
public final class ConfigText {
  private ConfigText() {}

  /**
   * Reads a file that must say something.
   *
   * @param facts asks the container
   * @param path absolute, or relative to the directory that commands start in
   * @return its text, not empty
   * @throws ResourceSkipped when there is no such regular file, or it is empty
   */
  public static String read(Facts facts, String path) {
    return readBytes(facts, path).text();
  }

  /**
   * Reads a file that must hold something and is no text.
   *
   * @param facts asks the container
   * @param path absolute, or relative to the directory that commands start in
   * @return its bytes, not empty
   * @throws ResourceSkipped when there is no such regular file, or it is empty
   */
  public static Bytes readBytes(Facts facts, String path) {
    Bytes bytes = bytesIfThere(facts, path).orElseThrow(() -> missing(path));
    if (bytes.isEmpty()) {
      throw new ResourceSkipped("File is empty: " + path);
    }
    return bytes;
  }

  private static ResourceSkipped missing(String path) {
    return new ResourceSkipped("Can't find file: " + path);
  }

  /**
   * Reads a file that may be empty.
   *
   * @param facts asks the container
   * @param path absolute, or relative to the directory that commands start in
   * @return its text
   * @throws ResourceSkipped when there is no such regular file
   */
  public static String readMaybeEmpty(Facts facts, String path) {
    return readIfThere(facts, path).orElseThrow(() -> missing(path));
  }

  /**
   * Reads a file that may be missing.
   *
   * @param facts asks the container
   * @param path absolute, or relative to the directory that commands start in
   * @return its text, nothing when there is no such regular file
   */
  public static Optional<String> readIfThere(Facts facts, String path) {
    return bytesIfThere(facts, path).map(Bytes::text);
  }

  /**
   * Reads a file that may be missing and is no text.
   *
   * @param facts asks the container
   * @param path absolute, or relative to the directory that commands start in
   * @return its bytes, nothing when there is no such regular file
   */
  public static Optional<Bytes> bytesIfThere(Facts facts, String path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    ContainerPath file = absolute(facts, path);
    boolean regular = facts.stat(file).filter(stat -> stat.type() == FileType.FILE).isPresent();
    return regular ? facts.content(file) : Optional.empty();
  }

  /**
   * Tells whether a path leads to a directory.
   *
   * @param facts asks the container
   * @param path absolute, or relative to the directory that commands start in
   * @return true when it does
   */
  public static boolean isDirectory(Facts facts, String path) {
    return !path.isEmpty()
        && facts
            .stat(absolute(facts, path))
            .filter(stat -> stat.type() == FileType.DIRECTORY)
            .isPresent();
  }

  /**
   * Returns the path as the container's commands would understand it.
   *
   * @param facts asks the container
   * @param path absolute, or relative to the directory that commands start in; not empty
   * @return the absolute path
   */
  public static ContainerPath absolute(Facts facts, String path) {
    if (path.startsWith("/")) {
      return ContainerPath.of(path);
    }
    String directory =
        Tool.success(facts, Command.argv("pwd").asRepeatable()).stdout().text().strip();
    return ContainerPath.of(directory + "/" + path);
  }

  /**
   * Returns what reading will ask for.
   *
   * @param path the file
   * @return the questions; none for a relative path, which only the container can complete
   */
  public static List<Need> needs(String path) {
    return path.startsWith("/") ? List.of(new Need.Content(ContainerPath.of(path))) : List.of();
  }
}
