package io.seaworthy.testkit;

import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakeMount;
import io.seaworthy.testkit.container.FakePort;
import io.seaworthy.testkit.container.FileTreeBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the files in which the system says what it consists of. */
final class SystemFiles {
  private SystemFiles() {}

  static void write(FixtureParts parts, FileTreeBuilder files) {
    AccountFiles.write(parts, files);
    PackageFiles.write(parts, files);
    putIfAbsent(files, "/proc", FakeFile.directory().withMode(0555));
    putIfAbsent(files, "/dev/null", FakeFile.characterDevice(1, 3));
    putIfAbsent(files, "/dev/zero", FakeFile.characterDevice(1, 5));
    putIfAbsent(files, "/etc/hostname", FakeFile.text(parts.hostname + "\n"));
    StringBuilder mounts = new StringBuilder();
    for (FakeMount mount : mounts(parts.mounts)) {
      mounts.append(mount.line());
    }
    putIfAbsent(files, "/proc/mounts", FakeFile.text(mounts.toString()).withMode(0444));
    for (String protocol : List.of("tcp", "udp", "tcp6", "udp6")) {
      putIfAbsent(files, "/proc/net/" + protocol, FakeFile.text(sockets(parts.ports, protocol)));
    }
  }

  static void putIfAbsent(FileTreeBuilder files, String path, FakeFile file) {
    if (!files.has(path)) {
      files.put(path, file);
    }
  }

  private static List<FakeMount> mounts(List<FakeMount> given) {
    return Stream.concat(
            Stream.of(
                new FakeMount("overlay", "/", "overlay", "rw,relatime"),
                new FakeMount("proc", "/proc", "proc", "rw,nosuid,nodev,noexec,relatime")),
            given.stream())
        .toList();
  }

  /** The table of {@code proc(5)}: addresses and ports in hexadecimal, state 0A for listening. */
  private static String sockets(List<FakePort> ports, String protocol) {
    StringBuilder table =
        new StringBuilder(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt"
                + "   uid  timeout inode\n");
    int number = 0;
    for (FakePort port : ports) {
      if (port.protocol().equals(protocol)) {
        table.append(
            String.format(
                Locale.ROOT,
                "%4d: %s:%04X %s:0000 %s 00000000:00000000 00:00000000 00000000     0        0"
                    + " %d 1\n",
                number,
                ProcAddress.of(port.address()),
                port.port(),
                ProcAddress.of(port.ipv6() ? "::" : "0.0.0.0"),
                protocol.startsWith("tcp") ? "0A" : "07",
                10_000 + port.port()));
        number++;
      }
    }
    return table.toString();
  }
}
