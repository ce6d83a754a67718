package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import java.util.regex.Pattern;

/** Recognizes commands that may leave a process behind which still holds their output streams. */
final class BackgroundWork {
  private static final Pattern HARMLESS = Pattern.compile("&&|[<>]&|&>");
  private static final Pattern SUSPECT =
      Pattern.compile("&|\\b(nohup|setsid|coproc|disown|daemon|daemonize|start-stop-daemon)\\b");

  private BackgroundWork() {}

  /**
   * Tells whether the session should end with the command, so that no stray byte can come between
   * the bytes of a later one. To suspect too much costs a process start, to suspect too little an
   * oddity.
   */
  static boolean isPossibleIn(Command command) {
    for (String word : command.words()) {
      if (SUSPECT.matcher(HARMLESS.matcher(word).replaceAll(" ")).find()) {
        return true;
      }
    }
    return false;
  }
}
