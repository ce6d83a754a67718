package io.seaworthy.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.file.ContainerFiles.Links;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileAnswer;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.api.file.FileType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What is answered about files. */
abstract class FileContract extends LimitContract {
  private static final ContainerPath PASSWD = ContainerPath.of("/etc/passwd");
  private static final ContainerPath ABSENT = ContainerPath.of("/no/such/file");

  private ContainerFiles files() {
    need(Ability.SHELL);
    return session().files();
  }

  private static <T> T found(FileAnswer<T> answer) {
    if (answer instanceof FileAnswer.Found<T> found) {
      return found.value();
    }
    return Assertions.fail("not found: " + answer);
  }

  private static void assertUnknown(FileAnswer<?> answer, String cause) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            FileAnswer.Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(cause));
  }

  @Test
  final void describesFilesInTheOrderAsked() {
    List<FileAnswer<FileStat>> answers =
        files()
            .stat(
                List.of(PASSWD, ABSENT, ContainerPath.of("/etc"), ContainerPath.of("/dev/null")),
                Links.FOLLOW);
    FileStat passwd = found(answers.get(0));
    assertThat(passwd.type()).isEqualTo(FileType.FILE);
    assertThat(passwd.mode() & 0444).isEqualTo(0444);
    assertThat(passwd.uid()).isZero();
    assertThat(passwd.owner()).isEqualTo("root");
    assertThat(passwd.size()).isPositive();
    assertThat(answers.get(1)).isInstanceOf(FileAnswer.Absent.class);
    assertThat(found(answers.get(2)).type()).isEqualTo(FileType.DIRECTORY);
    assertThat(found(answers.get(3)).type()).isEqualTo(FileType.CHARACTER_DEVICE);
  }

  @Test
  final void describesManyFilesAtOnce() {
    List<ContainerPath> paths = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      paths.add(i % 2 == 0 ? PASSWD : ContainerPath.of("/no/such " + i));
    }
    List<FileAnswer<FileStat>> answers = files().stat(paths, Links.FOLLOW);
    for (int i = 0; i < 250; i++) {
      Class<?> expected = i % 2 == 0 ? FileAnswer.Found.class : FileAnswer.Absent.class;
      assertThat(answers.get(i)).isInstanceOf(expected);
    }
  }

  @Test
  final void takesUnusualNamesAsTheyAre() {
    List<ContainerPath> paths = new ArrayList<>();
    for (String name : List.of("a b", "a\nb", "'", "\"", "$HOME", "*", "-x", "é", "\\n")) {
      paths.add(ContainerPath.of("/no-such-" + name));
    }
    paths.add(PASSWD);
    List<FileAnswer<FileStat>> answers = files().stat(paths, Links.FOLLOW);
    assertThat(answers.subList(0, paths.size() - 1))
        .allSatisfy(answer -> assertThat(answer).isInstanceOf(FileAnswer.Absent.class));
    assertThat(answers.get(paths.size() - 1)).isInstanceOf(FileAnswer.Found.class);
  }

  @Test
  final void readsWholeFiles() {
    List<FileAnswer<Bytes>> answers = files().read(List.of(PASSWD, ABSENT), OutputLimit.DEFAULT);
    Bytes content = found(answers.get(0));
    FileStat stat = found(files().stat(List.of(PASSWD), Links.FOLLOW).get(0));
    assertThat(content.size()).isEqualTo((int) stat.size());
    assertThat(content.text()).contains("root:");
    assertThat(answers.get(1)).isInstanceOf(FileAnswer.Absent.class);
  }

  @Test
  final void readsNothingButRegularFiles() {
    List<ContainerPath> paths = List.of(ContainerPath.of("/etc"), ContainerPath.of("/dev/null"));
    files()
        .read(paths, OutputLimit.DEFAULT)
        .forEach(answer -> assertUnknown(answer, "file.not-regular"));
  }

  @Test
  final void neverCutsAFileShort() {
    assertUnknown(files().read(List.of(PASSWD), new OutputLimit(4)).get(0), "file.too-large");
  }

  @Test
  final void listsDirectories() {
    assertThat(found(files().list(ContainerPath.of("/etc"))))
        .contains("passwd", "group")
        .doesNotContain(".", "..");
    assertThat(files().list(ABSENT)).isInstanceOf(FileAnswer.Absent.class);
    assertUnknown(files().list(PASSWD), "file.not-regular");
  }

  @Test
  final void readsLinks() {
    assertThat(found(files().readLink(ContainerPath.of("/proc/self"), Links.KEEP))).matches("\\d+");
    assertThat(found(files().readLink(PASSWD, Links.FOLLOW))).isEqualTo("/etc/passwd");
    assertUnknown(files().readLink(PASSWD, Links.KEEP), "file.not-a-link");
  }

  @Test
  final void readsManyLinksInTheOrderAsked() {
    ContainerPath loop = ContainerPath.of("/proc/self/../self/../../etc/passwd");
    List<FileAnswer<String>> answers =
        files().readLinks(List.of(loop, ABSENT, PASSWD), Links.FOLLOW);
    assertThat(found(answers.get(0))).isEqualTo("/etc/passwd");
    assertThat(answers.get(1)).isNotInstanceOf(FileAnswer.Found.class);
    assertThat(found(answers.get(2))).isEqualTo("/etc/passwd");
  }

  @Test
  final void tellsDeniedFromAbsent() {
    Optional<ContainerPath> unreadable = unreadableFile();
    Assumptions.assumeTrue(
        unreadable.isPresent(), "the container's user may read everything, or no file is named");
    FileAnswer<Bytes> answer =
        files().read(List.of(unreadable.orElseThrow()), OutputLimit.DEFAULT).get(0);
    assertUnknown(answer, "file.permission-denied");
  }
}
