package io.seaworthy.testkit;

import io.seaworthy.testkit.wire.Kubectl.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a call of kubectl came to, without what differs between any two servers: resource versions,
 * ages, ids of processes, tokens, addresses, and the width of columns; and without the listing of
 * differences that a real server prints of the inside of its Go structures.
 */
record Masked(int code, String stdout, String stderr) {
  private static final Map<Pattern, String> MASKS = new LinkedHashMap<>();

  static {
    mask("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+", "TOKEN");
    mask("\"?resourceVersion\"?: \"\\d*\"", "RESOURCE-VERSION");
    mask("[0-9a-f]{64}", "ID");
    mask("https://127\\.0\\.0\\.1:\\d+", "SERVER");
    mask("(?<![\\w.-])\\d+[smhd](\\d+[smhd])?(?![\\w-])", "AGE");
    mask("(?s)(existing ephemeral containers \"[^\"]*\" may not be changed).*", "$1");
    mask(" +", " ");
  }

  private static void mask(String pattern, String with) {
    MASKS.put(Pattern.compile(pattern), with);
  }

  static Masked of(Result result) {
    return new Masked(result.code(), masked(result.stdout()), masked(result.stderr()));
  }

  private static String masked(String text) {
    String masked = text;
    for (Map.Entry<Pattern, String> each : MASKS.entrySet()) {
      masked = each.getKey().matcher(masked).replaceAll(each.getValue());
    }
    return masked;
  }
}
