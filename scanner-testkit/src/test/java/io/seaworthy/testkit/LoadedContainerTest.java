package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.container.Toolset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedContainerTest {
  @TempDir private Path root;

  @Test
  void answersFromWhatWasLoaded() throws Exception {
    Files.createDirectories(root.resolve("etc"));
    Files.createDirectories(root.resolve("bin"));
    Files.createDirectories(root.resolve("var/lib/dpkg"));
    Files.writeString(root.resolve("etc/motd"), "loaded\n");
    for (String program : new String[] {"dash", "cat", "dpkg-query"}) {
      Path file = Files.writeString(root.resolve("bin").resolve(program), "ELF");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.createSymbolicLink(root.resolve("bin/sh"), Path.of("dash"));
    Files.writeString(
        root.resolve("var/lib/dpkg/status"),
        "Package: hello\nStatus: install ok installed\nArchitecture: all\nVersion: 2.10-3\n\n");

    try (Asking loaded = Asking.of(FakeContainers.load(root))) {
      assertThat(loaded.container().fixture().shell()).isEqualTo(ShellKind.DASH);
      assertThat(loaded.container().fixture().toolset()).isEqualTo(Toolset.GNU);
      assertThat(loaded.ask("cat /etc/motd")).isEqualTo("loaded\n");
      assertThat(loaded.ask("dpkg-query -W -f='${Version}' hello")).isEqualTo("2.10-3");
    }
  }

  @Test
  void refusesToAnswerForALoadedDatabaseOfRpm() throws Exception {
    Files.createDirectories(root.resolve("var/lib/rpm"));
    Files.createDirectories(root.resolve("bin"));
    Files.writeString(root.resolve("var/lib/rpm/rpmdb.sqlite"), "SQLite format 3");
    for (String program : new String[] {"bash", "rpm"}) {
      Path file = Files.writeString(root.resolve("bin").resolve(program), "ELF");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.createSymbolicLink(root.resolve("bin/sh"), Path.of("bash"));

    try (Asking loaded = Asking.of(FakeContainers.load(root))) {
      assertThat(loaded.ask("rpm -q bash")).doesNotContain("not installed");
      assertThat(loaded.container().unknownCommands())
          .singleElement()
          .asString()
          .contains("a loaded database of RPM");
    }
  }
}
