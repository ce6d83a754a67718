package io.seaworthy.core.resource.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Bytes;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerReaderTest {
  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void readsShortAndLongLengths() {
    assertThat(DerReader.read(bytes("0c0141")).text()).isEqualTo("A");
    assertThat(DerReader.read(bytes("0c81024142")))
        .isEqualTo(new DerReader.Value(0x0c, Bytes.utf8("AB")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "04",
        "040501",
        "0482",
        "04847fffffff",
        "0484ffffffff",
        "0488ffffffffffffffff"
      })
  void believesNoLengthThatTheBytesDoNotHave(String hex) {
    assertThatThrownBy(() -> DerReader.read(bytes(hex)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
