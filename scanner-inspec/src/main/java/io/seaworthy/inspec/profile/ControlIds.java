package io.seaworthy.inspec.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ids that two controls of a profile share: the second silently becomes an overlay of the
 * first. Only controls at the start of a line are seen; those inside of a block may well be meant
 * as overlays.
 */
final class ControlIds {
  private static final Pattern CONTROL =
      Pattern.compile("^(?:control|rule)[ (]+(['\"])(.+?)\\1", Pattern.MULTILINE);

  private ControlIds() {}

  /** For each shared id a sentence that names all its places. */
  static List<String> shared(List<SourceText> files) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (SourceText file : files) {
      Matcher control = CONTROL.matcher(file.text());
      while (control.find()) {
        long line = file.text().substring(0, control.start()).lines().count() + 1;
        places
            .computeIfAbsent(control.group(2), id -> new ArrayList<>())
            .add(file.path() + ":" + line);
      }
    }
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(
            entry ->
                "the control id "
                    + entry.getKey()
                    + " is used more than once: "
                    + String.join(" and ", entry.getValue()))
        .toList();
  }
}
