package io.seaworthy.core.resource.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DhParamsResourceTest {
  private static final String PATH = "/etc/dh.pem";

  private static DhParamsResource read(String pem) {
    return DhParamsResource.of(new RecordedSession().file(PATH, pem).facts(), PATH);
  }

  @Test
  void readsParameters() {
    String pem = RecordedSession.recording("keys/dh");
    DhParamsResource params = read(pem);
    assertThat(params.dhParams()).isTrue();
    assertThat(params.generator()).isEqualTo(BigInteger.TWO);
    assertThat(params.primeLength()).isEqualTo(512);
    assertThat(params.modulus()).matches("00:[0-9a-f]{2}(:[0-9a-f]{2}){63}");
    assertThat(params.pem()).isEqualTo(pem);
    assertThat(params.valid()).isTrue();
    assertThat(params).hasToString("dh_params /etc/dh.pem");
  }

  @Test
  void doubtsAModulusThatIsNoSafePrime() {
    // A sequence of the numbers 15 and 2.
    byte[] weak = HexFormat.of().parseHex("300602010f020102");
    assertThat(read(PemText.of("DH PARAMETERS", weak)).valid()).isFalse();
  }

  @Test
  void failsOnOtherContent() {
    for (String other : List.of("text", PemText.of("DH PARAMETERS", new byte[] {0x30, 0x01, 2}))) {
      assertThatThrownBy(() -> read(other))
          .isInstanceOf(ResourceFailed.class)
          .hasMessageStartingWith("/etc/dh.pem holds no Diffie-Hellman parameters");
    }
  }
}
