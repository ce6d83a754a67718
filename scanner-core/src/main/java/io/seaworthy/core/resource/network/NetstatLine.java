package io.seaworthy.core.resource.network;

import io.seaworthy.core.text.BoundedRegex;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a line of {@code netstat -tulpen} or {@code netstat -tulen} (net-tools and BusyBox). */
final class NetstatLine {
  private static final Pattern FORM =
      Pattern.compile("((?:tcp|udp)6?)\\s+\\d+\\s+\\d+\\s+(\\S+):(\\d+)\\s+\\S+:\\S+(.*)");

  /** BusyBox and net-tools print the start of the command line; its first word is the program. */
  private static final Pattern PROGRAM = Pattern.compile("\\s(\\d+)/([^:\\s]+)");

  private NetstatLine() {}

  static Optional<PortEntry> parse(String line) {
    Matcher fields = BoundedRegex.PARSING.matcher(FORM, line);
    if (!fields.matches()) {
      return Optional.empty();
    }
    String address = fields.group(2);
    String protocol = fields.group(1).toLowerCase(Locale.ROOT);
    // BusyBox prints no 6.
    boolean six = !protocol.endsWith("6") && address.contains(":");
    String rest = Objects.requireNonNull(fields.group(4));
    Matcher program = BoundedRegex.PARSING.matcher(PROGRAM, rest);
    boolean named = program.find();
    return Optional.of(
        new PortEntry(
            Integer.parseInt(fields.group(3)),
            address,
            protocol + (six ? "6" : ""),
            named ? program.group(2) : null,
            named ? pid(program.group(1)) : null));
  }

  private static @Nullable Long pid(@Nullable String digits) {
    return digits == null ? null : Long.valueOf(digits);
  }
}
