package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputTextTest {
  @Test
  void readsValuesByTheirLook() {
    assertThat(InputText.value("true")).isEqualTo(true);
    assertThat(InputText.value("-17")).isEqualTo(-17L);
    assertThat(InputText.value("1.5")).isEqualTo(1.5);
    assertThat(InputText.value("0644x")).isEqualTo("0644x");
    assertThat(InputText.value("[a, 2, \"3\"]")).isEqualTo(List.of("a", 2L, "3"));
    assertThat(InputText.value("[]")).isEqualTo(List.of());
  }
}
