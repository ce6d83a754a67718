package io.seaworthy.core.resource.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class AideConfResourceTest {
  private static final String CONF =
      """
      # rules
      FIPSR = p+i+sha512
      NORMAL = FIPSR+xattrs
      /boot/ NORMAL # kernel
      !/var/log
      /etc L+sha512
      =/tmp R
      """;

  @Test
  void expandsTheRulesOfSelections() {
    AideConfResource aide =
        AideConfResource.of(new RecordedSession().file("/etc/aide.conf", CONF).facts());
    assertThat(aide.table().column("selection_line"))
        .containsExactly("/boot", "!/var/log", "/etc", "=/tmp");
    assertThat(aide.rows().get(0)).containsEntry("rules", List.of("p", "i", "sha512", "xattrs"));
    assertThat(aide.rows().get(2))
        .containsEntry("rules", List.of("p", "i", "l", "n", "u", "g", "sha512"));
    assertThat(aide.allHaveRule("sha512")).isFalse();
    assertThat(aide).hasToString("AIDE Config");
  }

  @Test
  void givesUpOnRulesThatDoubleWithoutEnd() {
    StringBuilder conf = new StringBuilder("A0 = p+i\n");
    for (int i = 1; i < 40; i++) {
      conf.append("A%d = A%d+A%d\n".formatted(i, i - 1, i - 1));
    }
    RecordedSession session = new RecordedSession().file("/etc/aide.conf", conf + "/etc A39\n");
    assertThatThrownBy(() -> AideConfResource.of(session.facts()))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("parse.too-complex"));
  }
}
