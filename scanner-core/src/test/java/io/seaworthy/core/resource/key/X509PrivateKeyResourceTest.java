package io.seaworthy.core.resource.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class X509PrivateKeyResourceTest {
  private static final String PATH = "/srv/key.pem";

  private static X509PrivateKeyResource key(RecordedSession session) {
    return X509PrivateKeyResource.spec(PATH, Optional.empty()).on(session.facts());
  }

  @Test
  void asksWhetherTheKeyIsComplete() {
    String[] check = {"openssl", "rsa", "-in", PATH, "-check", "-noout"};
    assertThat(key(new RecordedSession().command(0, "RSA key ok\n", "", check)).valid()).isTrue();
    assertThat(key(new RecordedSession().command(1, "", "broken", check)).valid()).isFalse();
    X509PrivateKeyResource unknown = key(new RecordedSession().missing(check));
    assertThatThrownBy(unknown::valid)
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Could not find `openssl` on your system.");
    assertThat(unknown).hasToString("x509_private_key");
  }

  @Test
  void passesThePassphraseInNoWord() {
    RecordedSession session =
        new RecordedSession()
            .command(
                0,
                "RSA key ok\n",
                "",
                "openssl",
                "rsa",
                "-in",
                PATH,
                "-check",
                "-noout",
                "-passin",
                "env:SEAWORTHY_PASSPHRASE");
    assertThat(
            X509PrivateKeyResource.spec(PATH, Optional.of(SecretText.of("hidden")))
                .on(session.facts())
                .valid())
        .isTrue();
    assertThat(session.asked()).allSatisfy(words -> assertThat(words).doesNotContain("hidden"));
  }

  @Test
  void tellsWhetherTheKeyIsEncrypted() {
    for (String head : List.of("Proc-Type: 4,ENCRYPTED", "-----BEGIN ENCRYPTED PRIVATE KEY-----")) {
      assertThat(key(new RecordedSession().file(PATH, head + "\n")).encrypted()).isTrue();
    }
    assertThat(key(new RecordedSession().file(PATH, "-----BEGIN")).encrypted()).isFalse();
    X509PrivateKeyResource gone = key(new RecordedSession());
    assertThatThrownBy(gone::encrypted)
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("The given secret key /srv/key.pem does not exist.");
  }

  @Test
  void comparesTheKeyWithACertificate() {
    RecordedSession session =
        new RecordedSession()
            .command(0, "Modulus=AB\n", "", "openssl", "rsa", "-noout", "-modulus", "-in", PATH)
            .command(0, "Modulus=AB\n", "", certificate("/a.crt"))
            .command(0, "Modulus=CD\n", "", certificate("/b.crt"))
            .command(1, "", "no such file", certificate("/c.crt"));
    X509PrivateKeyResource key = key(session);
    assertThat(key.hasMatchingCertificate("/a.crt")).isTrue();
    assertThat(key.hasMatchingCertificate("/b.crt")).isFalse();
    assertThatThrownBy(() -> key.hasMatchingCertificate("/c.crt"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Executing openssl x509 -noout -modulus -in /c.crt failed: no such file");
  }

  private static String[] certificate(String path) {
    return new String[] {"openssl", "x509", "-noout", "-modulus", "-in", path};
  }
}
