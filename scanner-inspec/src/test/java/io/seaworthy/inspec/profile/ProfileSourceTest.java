package io.seaworthy.inspec.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles with their sources, dependencies and digests. */
class ProfileSourceTest {
  @TempDir Path folder;

  private Path profile(String name, String more) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.writeString(home.resolve("inspec.yml"), "name: " + name + "\nversion: 1.0.0\n" + more);
    return home;
  }

  private static void put(Path home, String file, String content) throws IOException {
    Files.createDirectories(home.resolve(file).getParent());
    Files.writeString(home.resolve(file), content);
  }

  @Test
  void ordersSourcesByNameAndKeepsDataFiles() throws IOException {
    Path home = profile("p", "");
    put(home, "controls/b.rb", "");
    put(home, "controls/a.rb", "\uFEFFx");
    put(home, "controls/a/z.rb", "");
    put(home, "controls/note.txt", "");
    put(home, "libraries/l.rb", "");
    put(home, "files/deep/data.json", "{}");

    ProfileSource source = ProfileSource.read(home);
    assertThat(source.controlFiles())
        .extracting(SourceText::path)
        .containsExactly("controls/a.rb", "controls/a/z.rb", "controls/b.rb");
    assertThat(source.controlFiles().get(0).text()).isEqualTo("x");
    assertThat(source.dataFileNames()).containsExactly("deep/data.json");
    assertThat(source.dataFile("deep/data.json")).isEqualTo("{}");
    assertThat(source.dataFile("other")).isNull();
  }

  @Test
  void digestsNamesAndContentsAsInspecDoes() throws Exception {
    Path home = profile("p", "");
    put(home, "controls/a.rb", "control 'x'\n");
    String parts =
        "controls/a.rb\0control 'x'\n\0inspec.lock.deps\0--- {}\n\0inspec.yml\0name: p\nversion: 1.0.0\n\0";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));

    assertThat(ProfileSource.read(home).sha256()).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void findsDependenciesByPathAndInVendor() throws IOException {
    profile("beside", "");
    Path home =
        profile(
            "p",
            "depends:\n  - {name: beside, path: ../beside}\n  - {name: kept, url: https://example.org/x}\n");
    put(home, "vendor/0123abcd/inspec.yml", "name: kept\nversion: 3.0.0\n");
    put(home, "vendor/0123abcd/controls/k.rb", "");

    ProfileSource source = ProfileSource.read(home);
    assertThat(source.dependencies())
        .extracting(d -> d.profile().name())
        .containsExactly("beside", "kept");
    assertThat(source.dependencies().get(1).profile().controlFiles()).hasSize(1);
  }

  @Test
  void refusesWhatItCannotReach() throws IOException {
    Path home = profile("p", "depends:\n  - {name: far, git: https://example.org/far}\n");

    assertThatThrownBy(() -> ProfileSource.read(home))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("depends, far")
        .hasMessageContaining("inspec vendor");
  }

  @Test
  void noticesACircle() throws IOException {
    Path home = profile("p", "depends:\n  - {name: q, path: ../q}\n");
    profile("q", "depends:\n  - {name: p, path: ../p}\n");

    assertThatThrownBy(() -> ProfileSource.read(home))
        .hasMessageContaining("leads in a circle: p -> q -> p");
  }

  @Test
  void refusesTextThatIsNotUtf8() throws IOException {
    Path home = profile("p", "");
    put(home, "controls/a.rb", "");
    Files.write(home.resolve("controls/a.rb"), new byte[] {'#', (byte) 0xE9, '\n'});

    assertThatThrownBy(() -> ProfileSource.read(home))
        .hasMessageContaining("controls/a.rb")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void cutsTheTextOfAControlOutOfItsFile() throws IOException {
    Path home = profile("p", "");
    put(
        home,
        "controls/a.rb",
        "title 'x'\ncontrol 'one' do\n  if true\n  end\nend\ncontrol('two') { }\n");

    ProfileSource source = ProfileSource.read(home);
    assertThat(source.code("controls/a.rb", 2))
        .isEqualTo("control 'one' do\n  if true\n  end\nend\n");
    assertThat(source.code("controls/none.rb", 1)).isEmpty();
  }
}
