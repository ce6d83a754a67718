package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.gson.JsonObject;
import io.seaworthy.testkit.container.Credentials;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.container.Toolset;
import io.seaworthy.testkit.image.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "app, 1001, 1002",
    "1001, 1001, 1002",
    "app:web, 1001, 7",
    "7:7, 7, 7",
    "9, 9, 0",
    "1003, 1004, 1005",
    "'', 0, 0",
  })
  void runsAsTheUserOfTheImage(String user, long uid, long gid) throws Exception {
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(
        root.resolve("etc/passwd"),
        """
        root:x:0:0::/:/bin/sh
        app:x:1001:1002::/:/bin/sh
        other:x:1003:1003::/:/bin/sh
        1003:x:1004:1005::/:/bin/sh
        """);
    Files.writeString(root.resolve("etc/group"), "root:x:0:\nweb:x:7:\n");

    try (FakeContainer container = LoadedContainer.of(image(user)).build()) {
      Credentials credentials = container.fixture().user();
      assertThat(credentials.uid()).isEqualTo(uid);
      assertThat(credentials.gid()).isEqualTo(gid);
    }
  }

  private Image image(String user) {
    JsonObject config = new JsonObject();
    config.addProperty("User", user);
    return new Image(Image.load(root).tree(), config);
  }

  @Test
  void refusesToRunAsSomebodyUnknown() {
    assertThatIllegalStateException()
        .isThrownBy(() -> LoadedContainer.of(image("nobody")))
        .withMessage("fixture: the image runs as \"nobody\", whom its /etc/passwd lacks");
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
