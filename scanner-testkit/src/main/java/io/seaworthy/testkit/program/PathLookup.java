package io.seaworthy.testkit.program;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.Credentials;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.FileView;
import io.seaworthy.testkit.container.Inode;
import java.util.Optional;

/** Where a program is, by the rules of {@code execvp(3)}. */
public final class PathLookup {
  private PathLookup() {}

  /** What came of looking for a program. */
  public enum Verdict {
    /** It is there and may be executed. */
    FOUND,
    /** There is no such file. */
    ABSENT,
    /** There is such a file, but it may not be executed. */
    DENIED
  }

  /**
   * What was found.
   *
   * @param verdict what came of it
   * @param path where the program is; the name itself when it is not found
   */
  public record Found(Verdict verdict, String path) {}

  /**
   * Looks for a program.
   *
   * @param files the files
   * @param path the value of {@code PATH}
   * @param name the name; one with a slash is not searched for
   * @return what was found
   */
  public static Found find(FileView files, Optional<String> path, String name) {
    if (name.indexOf('/') >= 0) {
      return new Found(at(files, name), name);
    }
    Verdict verdict = Verdict.ABSENT;
    for (String directory : path.orElse("/usr/bin:/bin").split(":", -1)) {
      String candidate = (directory.isEmpty() ? "." : directory) + "/" + name;
      Verdict there = at(files, candidate);
      if (there == Verdict.FOUND) {
        return new Found(there, candidate);
      }
      if (there == Verdict.DENIED) {
        verdict = there;
      }
    }
    return new Found(verdict, name);
  }

  private static Verdict at(FileView files, String path) {
    try {
      Inode inode = files.stat(path);
      boolean executable =
          inode.type() == FileType.FILE && files.credentials().may(Credentials.EXECUTE, inode);
      return executable ? Verdict.FOUND : Verdict.DENIED;
    } catch (FileProblem absent) {
      return Verdict.ABSENT;
    }
  }
}
