package io.seaworthy.api.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BackgroundWorkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "true && echo yes",
        "cmd >/dev/null 2>&1",
        "cmd 2>&1 | grep x",
        "cmd &>/dev/null",
        "exec 3<&0",
        "cmd >&2 && other 2>&-",
        "cat /etc/ssh/sshd_config"
      })
  void seesNoneInPlainText(String text) {
    assertThat(BackgroundWork.isPossibleIn(Command.authorText(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 9 &",
        "sleep 9 & echo on",
        "a && b & c",
        "(sleep 9 >/dev/null 2>&1 &)",
        "nohup sleep 9",
        "setsid -f sleep 9",
        "coproc cat",
        "start-stop-daemon --start"
      })
  void seesItWhereItMayBe(String text) {
    assertThat(BackgroundWork.isPossibleIn(Command.authorText(text))).isTrue();
    assertThat(BackgroundWork.isPossibleIn(Command.argv("sh", "-c", text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"setsid", "nohup", "/usr/bin/setsid"})
  void seesItInPrograms(String program) {
    assertThat(BackgroundWork.isPossibleIn(Command.argv(program, "sleep", "9"))).isTrue();
  }
}
