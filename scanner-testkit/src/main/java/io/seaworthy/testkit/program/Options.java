package io.seaworthy.testkit.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of a call, read as {@code getopt_long} does. An option that a program does not
 * imitate ends the imitation. Immutable.
 *
 * @param values the options that were given, by letter or long name, with their last value
 * @param operands what is left
 */
public record Options(Map<String, String> values, List<String> operands) {
  private static final Pattern COUNT = Pattern.compile("-([0-9]+)");

  /**
   * Reads the options of a call.
   *
   * @param call the call
   * @param known the known ones with blanks between: {@code n}, {@code c:} with a value, {@code
   *     format:c:} a long name for the letter c
   * @return the options
   * @throws UnsupportedCommand for an option that is not known
   */
  public static Options of(ProgramCall call, String known) {
    Map<String, String> values = new HashMap<>();
    List<String> operands = new ArrayList<>();
    List<String> words = call.arguments();
    Map<String, String> specs = specs(known);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        operands.addAll(words.subList(i + 1, words.size()));
        break;
      }
      Matcher count = COUNT.matcher(word);
      if (count.matches() && specs.containsKey("#")) {
        values.put("#", count.group(1));
      } else if (word.startsWith("--")) {
        i += longOption(call, word.substring(2), i, specs, values);
      } else if (word.startsWith("-") && word.length() > 1) {
        i += letters(call, word, i, specs, values);
      } else {
        operands.add(word);
      }
    }
    return new Options(Map.copyOf(values), List.copyOf(operands));
  }

  private static Map<String, String> specs(String known) {
    Map<String, String> specs = new HashMap<>();
    for (String spec : known.split(" ")) {
      int colon = spec.indexOf(':');
      specs.put(colon < 0 ? spec : spec.substring(0, colon), colon < 0 ? "" : spec);
    }
    return specs;
  }

  private static int longOption(
      ProgramCall call, String text, int at, Map<String, String> specs, Map<String, String> out) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String spec = specs.get(name);
    if (spec == null) {
      throw call.unsupported("option --" + name);
    }
    String letter = spec.replaceAll("^[^:]*:", "").replace(":", "");
    String key = letter.isEmpty() ? name : letter;
    if (!spec.endsWith(":")) {
      out.put(key, "");
      return 0;
    }
    if (equals >= 0) {
      out.put(key, text.substring(equals + 1));
      return 0;
    }
    out.put(key, value(call, at + 1, "--" + name));
    return 1;
  }

  private static int letters(
      ProgramCall call, String word, int at, Map<String, String> specs, Map<String, String> out) {
    for (int i = 1; i < word.length(); i++) {
      String letter = word.substring(i, i + 1);
      String spec = specs.get(letter);
      if (spec == null) {
        throw call.unsupported("option -" + letter);
      }
      if (spec.endsWith(":")) {
        boolean attached = i + 1 < word.length();
        out.put(letter, attached ? word.substring(i + 1) : value(call, at + 1, "-" + letter));
        return attached ? 0 : 1;
      }
      out.put(letter, "");
    }
    return 0;
  }

  private static String value(ProgramCall call, int at, String option) {
    if (at >= call.arguments().size()) {
      throw call.unsupported("option " + option + " without its value");
    }
    return call.arguments().get(at);
  }

  /**
   * Tells whether an option was given.
   *
   * @param name its letter or long name
   * @return true when it was
   */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Returns the value of an option.
   *
   * @param name its letter or long name
   * @return the value, empty when the option was not given
   */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * Returns the operands, or standard input where there is none.
   *
   * @return at least one
   */
  public List<String> operandsOrInput() {
    return operands.isEmpty() ? List.of("-") : operands;
  }
}
