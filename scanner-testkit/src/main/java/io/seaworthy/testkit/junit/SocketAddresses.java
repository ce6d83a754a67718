package io.seaworthy.testkit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says between which ports a socket of this process is, as far as Linux tells. */
final class SocketAddresses {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));

  /** The columns of proc_pid_net(5): addresses as {@code 0100007F:1F90}, and the inode. */
  private static final int LOCAL = 1;

  private static final int REMOTE = 2;
  private static final int INODE = 9;

  private SocketAddresses() {}

  /**
   * Finds the ports of a socket.
   *
   * @param target such as {@code socket:[4711]}
   * @return such as {@code , port 8080 to 41234}; empty when it is no TCP socket
   */
  static String of(String target) {
    if (!target.startsWith("socket:[")) {
      return "";
    }
    String inode = target.substring("socket:[".length(), target.length() - 1);
    return TABLES.stream()
        .filter(Files::isReadable)
        .flatMap(table -> lines(table).stream())
        .map(line -> line.strip().split("\\s+", -1))
        .filter(columns -> columns.length > INODE && columns[INODE].equals(inode))
        .map(columns -> ", port " + port(columns[LOCAL]) + " to " + port(columns[REMOTE]))
        .findFirst()
        .orElse("");
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      throw new UncheckedIOException(table + " can't be read", e);
    }
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
  }
}
