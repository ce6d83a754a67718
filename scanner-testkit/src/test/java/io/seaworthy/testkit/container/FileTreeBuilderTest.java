package io.seaworthy.testkit.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seaworthy.api.file.FileType;
import org.junit.jupiter.api.Test;

class FileTreeBuilderTest {
  private final FileTreeBuilder builder = new FileTreeBuilder();

  private FileTree build() {
    return builder.build((path, file) -> new long[] {0, 0});
  }

  @Test
  void makesMissingDirectories() {
    FileTree tree = builder.put("/a/b/c", FakeFile.text("x")).build((path, file) -> new long[2]);
    assertThat(tree.paths()).containsExactly("/", "/a", "/a/b", "/a/b/c");
    assertThat(tree.at("/a/b").orElseThrow().type()).isEqualTo(FileType.DIRECTORY);
    assertThat(tree.namesIn("/a")).containsExactly("b");
  }

  @Test
  void putsFilesThroughLinks() {
    builder.put("/bin", FakeFile.link("usr/bin")).put("/bin/sh", FakeFile.program());
    assertThat(build().paths()).containsExactly("/", "/bin", "/usr", "/usr/bin", "/usr/bin/sh");
  }

  @Test
  void replacesWhatWasThere() {
    builder.put("/a", FakeFile.text("old")).put("/a", FakeFile.text("new"));
    assertThat(build().at("/a").orElseThrow().content().text()).isEqualTo("new");
  }

  @Test
  void takesDirectoriesAwayWithAllThatIsInThem() {
    builder.put("/a/b", FakeFile.text("x")).put("/ab", FakeFile.text("y")).remove("/a");
    assertThat(build().paths()).containsExactly("/", "/ab");
  }

  @Test
  void refusesAFileUnderAFile() {
    builder.put("/a", FakeFile.text("x"));
    assertThatIllegalStateException()
        .isThrownBy(() -> builder.put("/a/b", FakeFile.text("y")))
        .withMessage("fixture: /a/b lies under /a, which is FILE");
  }

  @Test
  void refusesAFileInPlaceOfAFullDirectory() {
    builder.put("/a/b", FakeFile.text("x"));
    assertThatIllegalStateException()
        .isThrownBy(() -> builder.put("/a", FakeFile.text("y")))
        .withMessageContaining("/a is a directory with files in it");
  }

  @Test
  void refusesLoopsOfLinks() {
    builder.put("/a", FakeFile.link("b")).put("/b", FakeFile.link("a"));
    assertThatIllegalStateException()
        .isThrownBy(() -> builder.put("/a/x", FakeFile.text("y")))
        .withMessageContaining("loop");
  }

  @Test
  void refusesPathsThatAreNotPlain() {
    assertThatIllegalStateException()
        .isThrownBy(() -> builder.put("/a/../b", FakeFile.text("y")))
        .withMessage("fixture: the path \"/a/../b\" is not plain; write /b");
  }

  @Test
  void copiesShareNothing() {
    FileTreeBuilder copy = builder.copy();
    builder.put("/a", FakeFile.text("x"));
    assertThat(copy.has("/a")).isFalse();
  }
}
