package io.seaworthy.core.resource.config;

import static org.assertj.core.api.Assertions.assertThat;

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
}
