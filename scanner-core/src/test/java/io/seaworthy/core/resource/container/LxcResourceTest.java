package io.seaworthy.core.resource.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import org.junit.jupiter.api.Test;

class LxcResourceTest {
  private static RecordedSession client(int code, String stdout, String stderr) {
    return new RecordedSession()
        .missing("/usr/sbin/lxc", "info", "db")
        .missing("/sbin/lxc", "info", "db")
        .command(code, stdout, stderr, "lxc", "info", "db");
  }

  @Test
  void readsAContainersState() {
    LxcResource db =
        LxcResource.of(
            client(0, "Name: db\nStatus: RUNNING\nPID: 1378\nLast Used: 2022/03/22 UTC\n", "")
                .facts(),
            "db");
    assertThat(db.exists()).isTrue();
    assertThat(db.running()).isTrue();
    assertThat(db.value("PID")).isEqualTo(1378);
    assertThat(db.value("Type")).isNull();
    assertThat(db).hasToString("lxc db");
  }

  @Test
  void knowsThatThereIsNoSuchContainer() {
    LxcResource db = LxcResource.of(client(1, "", "Error: Instance not found\n").facts(), "db");
    assertThat(db.exists()).isFalse();
    assertThat(db.running()).isFalse();
  }

  @Test
  void failsInInspecsWords() {
    assertThatThrownBy(() -> LxcResource.of(client(1, "", "Error: no socket\n").facts(), "db"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Unable to retrieve information for db.\nError: no socket\n");
    RecordedSession none =
        new RecordedSession()
            .missing("/usr/sbin/lxc", "info", "db")
            .missing("/sbin/lxc", "info", "db")
            .missing("lxc", "info", "db");
    assertThatThrownBy(() -> LxcResource.of(none.facts(), "db"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Could not find `lxc`");
  }
}
