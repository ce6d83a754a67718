package io.seaworthy.inspec.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories and archives of profiles. */
class ProfileFilesTest {
  private static final String METADATA = "name: tiny\nversion: 1.0.0\n";

  @TempDir Path folder;

  @Test
  void readsADirectoryAndLeavesWhatIsNoPartOfAProfile() throws IOException {
    Files.writeString(folder.resolve("inspec.yml"), METADATA);
    Files.createDirectories(folder.resolve("controls/deep"));
    Files.writeString(folder.resolve("controls/deep/a.rb"), "x");
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config"), "x");
    Files.writeString(folder.resolve("README.md"), "x");

    assertThat(ProfileFiles.read(folder).files())
        .containsOnlyKeys("inspec.yml", "controls/deep/a.rb");
  }

  @Test
  void readsArchivesWithAndWithoutAFolderOnTop() throws IOException {
    Path tar = folder.resolve("a.tar.gz");
    Files.write(tar, tar(entry("./inspec.yml", METADATA, '0'), entry("files/x", "data", '0')));
    Path zip = folder.resolve("b.zip");
    Files.write(zip, zip("tiny-1.0.0/inspec.yml", METADATA, "tiny-1.0.0/controls/a.rb", "x"));

    assertThat(ProfileFiles.read(tar).files()).containsOnlyKeys("inspec.yml", "files/x");
    assertThat(ProfileFiles.read(zip).files()).containsOnlyKeys("inspec.yml", "controls/a.rb");
    assertThat(ProfileSource.read(zip).name()).isEqualTo("tiny");
  }

  @Test
  void readsLongNamesOfBothKinds() throws IOException {
    String deep = "controls/" + "d".repeat(120) + "/a.rb";
    String pax = "xxx path=" + deep + "\n";
    Path gnu = folder.resolve("gnu.tgz");
    Files.write(
        gnu, tar(entry("././@LongLink", deep + "\0", 'L'), entry("controls/short", "x", '0')));
    Path posix = folder.resolve("posix.tgz");
    Files.write(posix, tar(entry("PaxHeader/a", pax, 'x'), entry("controls/short", "x", '0')));

    assertThat(ProfileFiles.read(gnu).files()).containsOnlyKeys(deep);
    assertThat(ProfileFiles.read(posix).files()).containsOnlyKeys(deep);
  }

  @Test
  void refusesEntriesThatLeadOut() throws IOException {
    for (String name : new String[] {"../evil", "a/../../evil", "/etc/evil", "a/.."}) {
      Path zip = folder.resolve("evil.zip");
      Files.write(zip, zip("inspec.yml", METADATA, name, "x"));
      Path tar = folder.resolve("evil.tar.gz");
      Files.write(tar, tar(entry(name, "x", '0')));

      assertThatThrownBy(() -> ProfileFiles.read(zip))
          .isInstanceOf(ProfileException.class)
          .hasMessageContaining("leads out of the archive")
          .hasMessageContaining(name);
      assertThatThrownBy(() -> ProfileFiles.read(tar)).hasMessageContaining("leads out");
    }
  }

  @Test
  void refusesLinksInArchives() throws IOException {
    Path tar = folder.resolve("link.tar.gz");
    Files.write(tar, tar(entry("controls/a.rb", "", '2')));

    assertThatThrownBy(() -> ProfileFiles.read(tar))
        .hasMessageContaining("controls/a.rb")
        .hasMessageContaining("is a link or a device");
  }

  @Test
  void stopsAtItsLimits() throws IOException {
    Path tar = folder.resolve("bomb.tar.gz");
    Files.write(
        tar, tar(entry("files/a", "x".repeat(900), '0'), entry("files/b", "x".repeat(900), '0')));

    assertThatThrownBy(() -> ProfileFiles.read(tar, new ReadLimits(10, 500, 5000)))
        .hasMessageContaining("files/a is larger than 500 bytes");
    assertThatThrownBy(() -> ProfileFiles.read(tar, new ReadLimits(10, 1000, 1000)))
        .hasMessageContaining("more than 1000 bytes together");
    assertThatThrownBy(() -> ProfileFiles.read(tar, new ReadLimits(1, 1000, 5000)))
        .hasMessageContaining("more than 1 files");
  }

  @Test
  void saysWhatIsWrongWithOtherFiles() throws IOException {
    Path text = Files.writeString(folder.resolve("profile.txt"), "x");
    Path gzip = Files.writeString(folder.resolve("broken.tar.gz"), "no gzip");
    Path zip = Files.writeString(folder.resolve("broken.zip"), "no zip");
    Path cut = folder.resolve("cut.tgz");
    byte[] whole = tarBytes(entry("inspec.yml", METADATA.repeat(60), '0'));
    Files.write(cut, gzip(java.util.Arrays.copyOf(whole, 700)));

    assertThatThrownBy(() -> ProfileFiles.read(folder.resolve("absent")))
        .hasMessageContaining("there is no such profile");
    assertThatThrownBy(() -> ProfileFiles.read(text)).hasMessageContaining("is no profile");
    assertThatThrownBy(() -> ProfileFiles.read(gzip)).hasMessageContaining("is no gzip archive");
    assertThatThrownBy(() -> ProfileFiles.read(zip)).hasMessageContaining("is no zip archive");
    assertThatThrownBy(() -> ProfileFiles.read(cut)).hasMessageContaining("ends inside an entry");
    assertThatThrownBy(() -> ProfileSource.read(folder)).hasMessageContaining("has no inspec.yml");
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(byte[]... entries) throws IOException {
    return gzip(tarBytes(entries));
  }

  private static byte[] tarBytes(byte[]... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      bytes.write(entry);
    }
    bytes.write(new byte[1024]);
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] entry(String name, String content, char type) {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    byte[] entry = new byte[512 + (body.length + 511) / 512 * 512];
    put(entry, 0, name);
    put(entry, 100, "0000644");
    put(entry, 124, String.format("%011o", body.length));
    entry[156] = (byte) type;
    put(entry, 257, "ustar");
    System.arraycopy(body, 0, entry, 512, body.length);
    return entry;
  }

  private static void put(byte[] entry, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, entry, at, bytes.length);
  }
}
