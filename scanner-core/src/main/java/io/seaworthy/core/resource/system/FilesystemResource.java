package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.Arrays;
import java.util.List;

/**
 * The space of the file system that a path lies on (InSpec's {@code filesystem}). Serves one
 * thread, as its facts do. Each method throws {@link io.seaworthy.core.facts.EvidenceException}
 * when the container did not answer.
 */
public final class FilesystemResource {
  private final Facts facts;
  private final String path;

  private FilesystemResource(Facts facts, String path) {
    this.facts = facts;
    this.path = path;
  }

  /**
   * Names a file system.
   *
   * @param path a path on it, or its device
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<FilesystemResource> spec(String path) {
    return new ResourceSpec<>(
        printed(path), List.of(new Need.Run(space(path))), facts -> of(facts, path));
  }

  /**
   * Returns a file system of one container.
   *
   * @param facts asks the container
   * @param path a path on it, or its device
   * @return the resource
   */
  public static FilesystemResource of(Facts facts, String path) {
    return new FilesystemResource(facts, path);
  }

  private static Command space(String path) {
    return Command.argv("df", "-PT", path).asRepeatable();
  }

  /**
   * Returns its size.
   *
   * @return KiB
   * @throws ResourceFailed when there is no such path
   */
  public long sizeKb() {
    return Long.parseLong(field(2));
  }

  /**
   * Returns what is free.
   *
   * @return KiB
   * @throws ResourceFailed when there is no such path
   */
  public long freeKb() {
    return Long.parseLong(field(4));
  }

  /**
   * Returns what is free.
   *
   * @return percent of the size, rounded down; 0 for a file system without a size
   * @throws ResourceFailed when there is no such path
   */
  public long percentFree() {
    return sizeKb() == 0 ? 0 : 100 * freeKb() / sizeKb();
  }

  /**
   * Returns its type.
   *
   * @return for example {@code ext4}
   * @throws ResourceFailed when there is no such path
   */
  public String type() {
    return field(1);
  }

  /**
   * Returns how it was named.
   *
   * @return the path
   * @throws ResourceFailed when there is no such path
   */
  public String name() {
    field(0);
    return path;
  }

  /** A column of the second line: device, type, size, used, free, percent, directory. */
  private String field(int column) {
    Exited exited = facts.runTool(space(path));
    List<String> lines = exited.stdout().text().lines().toList();
    if (exited.code() != 0 && exited.stderr().text().contains("ermission denied")) {
      throw Tool.failed("df", exited);
    }
    List<String> fields =
        lines.size() < 2 ? List.of() : Arrays.asList(lines.get(1).strip().split("\\s+"));
    if (exited.code() != 0 || fields.size() < 5) {
      throw new ResourceFailed("Unable to get available space for partition " + path);
    }
    return fields.get(column);
  }

  @Override
  public String toString() {
    return printed(path);
  }

  private static String printed(String path) {
    return "FileSystem " + path;
  }
}
