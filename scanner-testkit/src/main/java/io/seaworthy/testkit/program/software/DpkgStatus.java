package io.seaworthy.testkit.program.software;

import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.Map;

/** A package's state in dpkg's database: what is wanted, whether it is sound, what it is. */
final class DpkgStatus {
  private static final Map<String, String> WANTED =
      Map.of("install", "i", "hold", "h", "deinstall", "r", "purge", "p", "unknown", "u");
  private static final Map<String, String> SOUND = Map.of("ok", " ", "reinstreq", "R");
  private static final Map<String, String> STATES =
      Map.of(
          "not-installed", "n",
          "config-files", "c",
          "half-installed", "H",
          "unpacked", "U",
          "half-configured", "F",
          "triggers-awaited", "W",
          "triggers-pending", "t",
          "installed", "i");

  private DpkgStatus() {}

  /** Returns the three letters of {@code dpkg -l}. */
  static String abbreviated(String status) {
    String[] words = status.split(" ");
    if (words.length != 3) {
      throw unknown(status);
    }
    return letter(WANTED, words[0]) + letter(STATES, words[2]) + letter(SOUND, words[1]);
  }

  private static String letter(Map<String, String> letters, String word) {
    String letter = letters.get(word);
    if (letter == null) {
      throw unknown(word);
    }
    return letter;
  }

  private static UnsupportedCommand unknown(String status) {
    return new UnsupportedCommand("dpkg knows no state \"" + status + '"');
  }
}
