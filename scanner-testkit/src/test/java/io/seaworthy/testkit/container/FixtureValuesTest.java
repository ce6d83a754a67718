package io.seaworthy.testkit.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seaworthy.api.file.FileType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FixtureValuesTest {
  @Test
  void describesFilesOfEveryType() {
    assertThat(FakeFile.text("ä").size()).isEqualTo(2);
    assertThat(FakeFile.link("/x/ä").size()).isEqualTo(5);
    assertThat(FakeFile.fifo().type()).isEqualTo(FileType.PIPE);
    assertThat(FakeFile.socket().type()).isEqualTo(FileType.SOCKET);
    assertThat(FakeFile.blockDevice(8, 1).major()).isEqualTo(8);
    FakeFile changed =
        FakeFile.text("x").withMode(07777).ownedBy("a", "b").modifiedAt(Instant.EPOCH);
    assertThat(changed.mode()).isEqualTo(07777);
    assertThat(changed.owner() + changed.group()).isEqualTo("ab");
    assertThat(changed.modified()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakeFile.text("x").withMode(010000))
        .withMessageContaining("10000");
    assertThatIllegalArgumentException().isThrownBy(() -> FakeFile.link(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakeUser.of("a:b", 1))
        .withMessageContaining("a:b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakePort.tcp(65536, 1))
        .withMessageContaining("65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakePort.builder().port(1).pid(1).protocol("sctp").build())
        .withMessageContaining("sctp");
    assertThatIllegalArgumentException().isThrownBy(() -> FakeProcess.of(0, "root", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FakeMount("a b", "/", "ext4", "rw"))
        .withMessageContaining("a b");
    assertThatIllegalArgumentException().isThrownBy(() -> FakePackage.of("a", "1 2"));
  }

  @Test
  void namesProcessesAsTheKernelDoes() {
    assertThat(FakeProcess.of(1, "root", "/usr/sbin/a-rather-long-name --x").name())
        .isEqualTo("a-rather-long-n");
  }
}
