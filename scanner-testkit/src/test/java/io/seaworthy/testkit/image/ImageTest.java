package io.seaworthy.testkit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.FakeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTest {
  @TempDir private Path folder;

  private static Map<String, FakeFile> files(Path path) {
    return Image.load(path).tree().files();
  }

  private static String text(FakeFile file) {
    return new String(file.content().toArray(), StandardCharsets.UTF_8);
  }

  @Test
  void keepsAllThatATarFileSays() throws IOException {
    String longName = "var/" + "long/".repeat(40) + "name";
    Map<String, FakeFile> files =
        files(
            new TarBuilder()
                .directory("./etc", 0755)
                .file("./etc/shadow", 0640, 0, 42, "root:*:\n")
                .file("usr/bin/su", 04755, 1000, 1000, "ELF")
                .hardLink("usr/bin/su2", "usr/bin/su")
                .link("bin", "usr/bin")
                .device("dev/null", 1, 3)
                .file(longName, "x")
                .writeTo(folder.resolve("image.tar")));

    FakeFile shadow = files.get("/etc/shadow");
    assertThat(shadow.mode()).isEqualTo(0640);
    assertThat(shadow.group()).isEqualTo("42");
    assertThat(shadow.modified()).isEqualTo(Instant.parse("2026-02-03T04:05:06Z"));
    assertThat(text(shadow)).isEqualTo("root:*:\n");
    assertThat(files.get("/usr/bin/su").mode()).isEqualTo(04755);
    assertThat(files.get("/usr/bin/su2")).isEqualTo(files.get("/usr/bin/su"));
    assertThat(files.get("/bin").target()).isEqualTo("usr/bin");
    assertThat(files.get("/dev/null").type()).isEqualTo(FileType.CHARACTER_DEVICE);
    assertThat(files.get("/dev/null").minor()).isEqualTo(3);
    assertThat(files).containsKey("/" + longName);
  }

  @Test
  void keepsADirectorysModesAndNeverFollowsItsLinks() throws IOException {
    Path secret = Files.writeString(folder.resolve("outside"), "secret");
    Path root = Files.createDirectories(folder.resolve("root/etc")).getParent();
    Path conf = Files.writeString(root.resolve("etc/app.conf"), "tls = on\n");
    Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(root.resolve("etc/escape"), secret);

    Map<String, FakeFile> files = files(root);

    assertThat(files.get("/etc/app.conf").mode()).isEqualTo(0640);
    assertThat(files.get("/etc/app.conf").owner())
        .isEqualTo(Files.getAttribute(conf, "unix:uid").toString());
    assertThat(files.get("/etc/escape")).returns(secret.toString(), FakeFile::target);
    assertThat(files.values()).noneMatch(file -> text(file).contains("secret"));
  }

  @Test
  void laysLayersOverOneAnother() throws Exception {
    Path layout =
        new LayoutBuilder(folder.resolve("layout"))
            .layer(
                new TarBuilder()
                    .file("etc/passwd", "app:x:1001:1002::/:/bin/sh\n")
                    .file("etc/old", "1")
                    .file("opt/a/one", "1")
                    .file("opt/a/two", "2")
                    .file("srv/becomes", "a file")
                    .toGzip())
            .layer(
                new TarBuilder()
                    .file("etc/.wh.old", "")
                    .file("opt/a/three", "3")
                    .file("opt/a/.wh..wh..opq", "")
                    .file("srv/becomes/a", "directory")
                    .file("etc/passwd", "app:x:2001:2002::/:/bin/sh\n")
                    .file("srv/.wh.becomes", "")
                    .toBytes())
            .config("{\"config\": {\"User\": \"app\", \"Env\": [\"PATH=/opt\"]}}")
            .write();

    Image image = Image.load(layout);
    Map<String, FakeFile> files = image.tree().files();

    assertThat(files).doesNotContainKeys("/etc/old", "/opt/a/one", "/opt/a/two", "/srv/becomes");
    assertThat(files).containsKeys("/opt/a/three", "/srv/becomes/a");
    assertThat(text(files.get("/etc/passwd"))).contains("2001");
    assertThat(image.user()).isEqualTo("app");
    assertThat(image.environment()).containsExactly("PATH=/opt");
  }

  @Test
  void refusesNamesThatLeadOutOfTheContainer() throws IOException {
    Path up = new TarBuilder().file("etc/../../../x", "").writeTo(folder.resolve("up.tar"));
    Path link = new TarBuilder().hardLink("x", "../../etc/passwd").writeTo(folder.resolve("l.tar"));
    Path loose = new TarBuilder().hardLink("x", "etc/nope").writeTo(folder.resolve("loose.tar"));

    assertThatIllegalStateException()
        .isThrownBy(() -> Image.load(up))
        .withMessageContaining("\"etc/../../../x\" leads out of the container");
    assertThatIllegalStateException()
        .isThrownBy(() -> Image.load(link))
        .withMessageContaining("leads out of the container");
    assertThatIllegalStateException()
        .isThrownBy(() -> Image.load(loose))
        .withMessage("fixture: /x is a hard link to /etc/nope, which is not there");
  }

  @Test
  void refusesALayerThatContradictsItself() throws IOException {
    Path tar =
        new TarBuilder().file("a/b", "").file("a", "a file").writeTo(folder.resolve("two.tar"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Image.load(tar))
        .withMessage("fixture: /a/b lies under /a, which is FILE");
  }

  @Test
  void refusesWhatIsCutOrUnknown() throws IOException {
    byte[] whole = new TarBuilder().file("a", "x".repeat(5000)).toBytes();
    Path cut = Files.write(folder.resolve("cut.tar"), Arrays.copyOf(whole, 2000));
    Path zstd = Files.write(folder.resolve("z.tar"), new byte[] {0x28, (byte) 0xb5, 0x2f, 0x5d});

    assertThatThrownBy(() -> Image.load(cut))
        .isInstanceOfAny(IllegalStateException.class, UncheckedIOException.class)
        .hasMessageContaining("cut.tar");
    assertThatIllegalStateException()
        .isThrownBy(() -> Image.load(zstd))
        .withMessageContaining("only gzip is read");
    assertThatThrownBy(() -> Image.load(folder.resolve("nope")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nope");
  }

  @Test
  void holdsBlobsToTheirDigests() throws Exception {
    Path layout =
        new LayoutBuilder(folder.resolve("layout"))
            .layer(new TarBuilder().file("a", "1").toBytes())
            .write();
    String index = Files.readString(layout.resolve("index.json"));
    Files.writeString(
        layout.resolve("index.json"), index.replaceAll("sha256:[0-9a-f]+", "sha256:../../../x"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Image.load(layout))
        .withMessageContaining("is none of SHA-256");

    Files.writeString(layout.resolve("index.json"), index);
    String digest = index.replaceAll(".*sha256:([0-9a-f]+).*", "$1");
    Files.writeString(layout.resolve("blobs/sha256/" + digest), "{}");
    assertThatIllegalStateException()
        .isThrownBy(() -> Image.load(layout))
        .withMessageContaining("is not what its name says");

    Files.delete(layout.resolve("blobs/sha256/" + digest));
    assertThatIllegalStateException()
        .isThrownBy(() -> Image.load(layout))
        .withMessageContaining("lacks the blob");
    Files.writeString(layout.resolve("index.json"), "{");
    assertThatIllegalStateException()
        .isThrownBy(() -> Image.load(layout))
        .withMessageContaining("is no image layout, or a broken one");
  }
}
