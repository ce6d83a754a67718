package io.seaworthy.api.file;

import io.seaworthy.api.command.CommandOutcome.Exited;

/**
 * Reads what a tool says when it could not look: only its plain "no such file" means that there is
 * none.
 */
final class FileProblems {
  private FileProblems() {}

  static <T> FileAnswer<T> fromTool(Exited exited) {
    return fromMessage(exited.code(), exited.stderr().text().strip());
  }

  static <T> FileAnswer<T> fromMessage(int code, String message) {
    if (code == 126 || code == 127) {
      return FileAnswer.unknown("tool.missing", "a tool is missing: " + shortened(message));
    }
    if (message.endsWith("No such file or directory") || message.endsWith("Not a directory")) {
      return FileAnswer.absent();
    }
    if (message.endsWith("Permission denied") || message.endsWith("Operation not permitted")) {
      return FileAnswer.unknown("file.permission-denied", shortened(message));
    }
    if (message.endsWith("Too many levels of symbolic links")
        || message.endsWith("Symbolic link loop")) {
      return FileAnswer.unknown("file.link-loop", shortened(message));
    }
    return FileAnswer.unknown("file.unreadable", "exit status " + code + ": " + shortened(message));
  }

  private static String shortened(String message) {
    return message.length() > 200 ? message.substring(0, 200) + "…" : message;
  }
}
