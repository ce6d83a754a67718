package io.seaworthy.api.exec;

/**
 * What a session's shell says of itself.
 *
 * @param pid its process id, as the container sees it
 * @param ticks when it started, in clock ticks since boot; 0 where unknown
 * @param faithful whether its children surely see the platform's environment
 * @param faithfulToShells whether shells among them do, after what every shell does to its own
 */
record ShellGreeting(long pid, long ticks, boolean faithful, boolean faithfulToShells) {
  /** Parses {@code h PID TICKS FLAGS}, whose form was checked before. */
  static ShellGreeting parse(String line) {
    String[] words = line.split(" ");
    String flags = words[3];
    return new ShellGreeting(
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        flags.indexOf('v') >= 0,
        flags.indexOf('s') >= 0);
  }
}
