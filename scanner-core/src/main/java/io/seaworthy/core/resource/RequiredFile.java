package io.seaworthy.core.resource;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.api.file.FileType;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import java.util.Optional;

/**
 * Files that a resource can't do without: where one is missing the resource is skipped, as in
 * InSpec.
 */
public final class RequiredFile {
  private RequiredFile() {}

  /**
   * Reads a file as text; it may be empty.
   *
   * @param facts the container's facts
   * @param path an absolute path in the container
   * @return the text
   * @throws ResourceSkipped when there is no such regular file
   * @throws EvidenceException when it can't be read; InSpec skips there, as if that were no finding
   */
  public static String text(Facts facts, String path) {
    return find(facts, path)
        .orElseThrow(() -> new ResourceSkipped("Can't find file: " + path))
        .text();
  }

  /**
   * Reads a regular file that may be missing.
   *
   * @param facts the container's facts
   * @param path an absolute path in the container
   * @return its bytes, empty when there is no such regular file
   * @throws EvidenceException when it can't be read
   */
  public static Optional<Bytes> find(Facts facts, String path) {
    ContainerPath file = ContainerPath.of(path);
    Optional<FileStat> stat = facts.stat(file);
    boolean regular = stat.isPresent() && stat.get().type() == FileType.FILE;
    return regular ? facts.content(file) : Optional.empty();
  }
}
