package io.seaworthy.core.resource.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a packet filter a chain or a set is. Immutable.
 *
 * @param family for example {@code inet}
 * @param table the table
 * @param kind what is there
 * @param name the name of the chain or set
 * @param ignoreComments whether comments are taken out of rules
 */
public record NftablesPlace(
    String family, String table, Kind kind, String name, boolean ignoreComments) {
  private static final Pattern CHAIN =
      Pattern.compile("type (\\S+) hook (\\S+) priority (\\S+); policy (\\S+);");

  /** What a place holds. */
  public enum Kind {
    /** A list of rules. */
    CHAIN("chain", List.of("hook", "policy", "prio", "type")),
    /** A set of elements. */
    SET("set", List.of("flags", "size", "type"));

    private final String word;
    private final List<String> attributes;

    Kind(String word, List<String> attributes) {
      this.word = word;
      this.attributes = attributes;
    }
  }

  List<String> arguments() {
    return List.of("list", kind.word, family, table, name);
  }

  List<String> attributes() {
    return kind.attributes;
  }

  String kinds() {
    return kind.word + "s";
  }

  /** The attributes out of what {@code nft -j} prints. */
  Map<String, @Nullable Object> fromJson(@Nullable Object printed) {
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    if (printed instanceof Map<?, ?> top && top.get("nftables") instanceof List<?> entries) {
      for (Object entry : entries) {
        if (found.isEmpty()
            && entry instanceof Map<?, ?> fields
            && fields.get(kind.word) instanceof Map<?, ?> attributes) {
          attributes.forEach((key, value) -> found.put(String.valueOf(key), value));
        }
      }
    }
    return found;
  }

  /** The attributes out of what {@code nft} prints where it does not speak JSON. */
  Map<String, @Nullable Object> fromText(String printed) {
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    String plain = printed.replace("\t", "");
    Matcher chain = CHAIN.matcher(plain);
    if (kind == Kind.CHAIN && chain.find()) {
      found.put("type", chain.group(1));
      found.put("hook", chain.group(2));
      found.put("prio", chain.group(3).matches("-?\\d{1,9}") ? Long.valueOf(chain.group(3)) : 0L);
      found.put("policy", chain.group(4));
    }
    if (kind == Kind.SET) {
      plain.lines().forEach(line -> readSetLine(line, found));
    }
    return found;
  }

  private static void readSetLine(String line, Map<String, @Nullable Object> found) {
    String value = line.substring(line.indexOf(' ') + 1).strip();
    if (line.startsWith("type ")) {
      found.put("type", value);
    } else if (line.startsWith("flags ")) {
      found.put("flags", Arrays.asList(value.split(",")));
    } else if (line.startsWith("size ") && value.matches("\\d{1,9}")) {
      found.put("size", Long.valueOf(value));
    }
  }

  /** How InSpec prints the place, with its blanks for what is not there. */
  String printed() {
    String chain = kind == Kind.CHAIN ? "chain: " + name : "";
    String set = kind == Kind.SET ? "set: " + name : "";
    return "nftables (family: " + family + " table: " + table + " " + chain + " " + set + ")";
  }
}
