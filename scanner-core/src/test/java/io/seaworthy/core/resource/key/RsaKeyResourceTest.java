package io.seaworthy.core.resource.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsaKeyResourceTest {
  private static final String PATH = "/srv/key.pem";
  private static final Optional<SecretText> CORRECT = Optional.of(SecretText.of("correct"));
  private static final Optional<SecretText> WRONG = Optional.of(SecretText.of("wrong"));

  private static RsaKeyResource read(String pem, Optional<SecretText> passphrase) {
    return RsaKeyResource.of(new RecordedSession().file(PATH, pem).facts(), PATH, passphrase);
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    return generator.generateKeyPair();
  }

  @Test
  void readsPublicKeys() throws GeneralSecurityException {
    String pem = PemText.of("PUBLIC KEY", pair().getPublic().getEncoded());
    RsaKeyResource key = read(pem, Optional.empty());
    assertThat(key.isPublic()).isTrue();
    assertThat(key.isPrivate()).isFalse();
    assertThat(key.keyLength()).isEqualTo(1024);
    assertThat(key.publicKey()).isEqualTo(pem);
    assertThat(key).hasToString("rsa_key /srv/key.pem");
  }

  @Test
  void readsPrivateKeysInEitherForm() throws GeneralSecurityException {
    KeyPair pair = pair();
    byte[] encoded = pair.getPrivate().getEncoded();
    String expected = PemText.of("PUBLIC KEY", pair.getPublic().getEncoded());
    // The older form is what the newer one holds behind 26 bytes.
    byte[] older = Arrays.copyOfRange(encoded, 26, encoded.length);
    for (String pem :
        List.of(PemText.of("PRIVATE KEY", encoded), PemText.of("RSA PRIVATE KEY", older))) {
      RsaKeyResource key = read(pem, Optional.empty());
      assertThat(key.isPrivate()).isTrue();
      assertThat(key.publicKey()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys/traditional", "keys/pkcs8"})
  void decryptsWhatOpensslEncrypted(String recording) {
    String pem = RecordedSession.recording(recording);
    RsaKeyResource key = read(pem, CORRECT);
    assertThat(key.isPrivate()).isTrue();
    assertThat(key.keyLength()).isEqualTo(1024);
    for (Optional<SecretText> other : List.of(WRONG, Optional.<SecretText>empty())) {
      assertThatThrownBy(() -> read(pem, other))
          .isInstanceOf(ResourceFailed.class)
          .hasMessage("passphrase error");
    }
  }

  @Test
  void failsInInspecsWords() {
    for (String none : List.of("", "text", PemText.of("CERTIFICATE", new byte[] {1}))) {
      assertThatThrownBy(() -> read(none, Optional.empty()))
          .isInstanceOf(ResourceFailed.class)
          .hasMessage("passphrase error");
    }
    assertThatThrownBy(
            () -> RsaKeyResource.of(new RecordedSession().facts(), PATH, Optional.empty()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /srv/key.pem");
  }

  @Test
  void keepsSecretsOutOfWords() {
    assertThat(PemText.first(RecordedSession.recording("keys/traditional")).orElseThrow())
        .hasToString("PEM RSA PRIVATE KEY");
  }
}
