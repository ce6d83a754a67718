package io.seaworthy.core.resource.network;

import io.seaworthy.core.text.BoundedRegex;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a line of {@code ss -tulpen} (iproute2). */
final class SsLine {
  private static final Set<String> PROTOCOLS = Set.of("tcp", "tcp6", "udp", "udp6");
  private static final Pattern ADDRESS = Pattern.compile("(\\S+):(\\*|\\d+)$");
  private static final Pattern USERS = Pattern.compile("users:\\(\\((.+)\\)\\)");
  private static final Pattern PROCESS = Pattern.compile("^\"([^\"]+)\"");
  private static final Pattern PID = Pattern.compile("pid=(\\d+)");

  private SsLine() {}

  static Optional<PortEntry> parse(String line) {
    String[] tokens = line.split("\\s+", 7);
    // Old versions print no state.
    boolean stateless = tokens.length > 1 && tokens[1].matches("\\d+");
    int at = stateless ? 3 : 4;
    if (tokens.length <= at) {
      return Optional.empty();
    }
    String rest = tokens.length > at + 2 ? tokens[at + 2] : "";
    String protocol = tokens[0] + (rest.contains("v6only:1") ? "6" : "");
    Matcher address = BoundedRegex.PARSING.matcher(ADDRESS, tokens[at]);
    if (!PROTOCOLS.contains(protocol) || !address.find() || address.group(2).equals("*")) {
      return Optional.empty();
    }
    String user = lastUser(rest);
    return Optional.of(
        new PortEntry(
            Integer.parseInt(address.group(2)),
            host(address.group(1)),
            protocol,
            BoundedRegex.PARSING.first(PROCESS, user),
            pid(user)));
  }

  private static String host(String shown) {
    String host = shown.replaceFirst("^::ffff:", "").replaceAll("[\\[\\]]", "");
    String withoutZone = host.split("%", 2)[0];
    return withoutZone.equals("*") ? "0.0.0.0" : withoutZone;
  }

  /** Of the processes that share a socket InSpec takes the last. */
  private static String lastUser(String rest) {
    String all = BoundedRegex.PARSING.first(USERS, rest);
    if (all == null) {
      return "";
    }
    return all.substring(all.lastIndexOf("),(") < 0 ? 0 : all.lastIndexOf("),(") + 3);
  }

  private static @Nullable Long pid(String user) {
    String pid = BoundedRegex.PARSING.first(PID, user);
    return pid == null ? null : Long.valueOf(pid);
  }
}
