package io.seaworthy.core.resource.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SshKeyResourceTest {
  private static final String PATH = "/home/app/key";
  private static final String ED25519 =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMF4yfADtmEk0/wiL593BYQN4KR0wPNyhfzMGgv3PHw7";

  private static SshKeyResource read(String content, Optional<SecretText> passphrase) {
    return SshKeyResource.of(new RecordedSession().file(PATH, content).facts(), PATH, passphrase);
  }

  @Test
  void readsPublicKeys() {
    for (String line : List.of(ED25519, "no-pty " + ED25519 + " me@host")) {
      SshKeyResource key = read(line + "\n", Optional.empty());
      assertThat(key.isPublic()).isTrue();
      assertThat(key.isPrivate()).isFalse();
      assertThat(key.type()).isEqualTo("ssh-ed25519");
      assertThat(key.keyLength()).isNull();
      assertThat(key).hasToString("ssh_key /home/app/key");
    }
  }

  @Test
  void tellsWhatOpensshLeavesUnencrypted() {
    SshKeyResource key = read(RecordedSession.recording("keys/openssh"), Optional.empty());
    assertThat(key.isPrivate()).isTrue();
    assertThat(key.type()).isEqualTo("ssh-rsa");
    assertThat(key.keyLength()).isEqualTo(1024);
  }

  @Test
  void needsThePassphraseOfPem() {
    String pem = RecordedSession.recording("keys/traditional");
    SshKeyResource key = read(pem, Optional.of(SecretText.of("correct")));
    assertThat(key.isPrivate()).isTrue();
    assertThat(key.type()).isEqualTo("ssh-rsa");
    assertThat(key.keyLength()).isEqualTo(1024);
    assertThatThrownBy(() -> read(pem, Optional.empty()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("passphrase error");
  }

  @Test
  void failsOnOtherContent() {
    for (String other :
        List.of("text", "ssh-rsa AAAA", PemText.of("OPENSSH PRIVATE KEY", new byte[] {1, 2}))) {
      assertThatThrownBy(() -> read(other, Optional.empty()))
          .isInstanceOf(ResourceFailed.class)
          .hasMessage("the file holds no key of OpenSSH");
    }
    assertThatThrownBy(
            () -> SshKeyResource.of(new RecordedSession().facts(), PATH, Optional.empty()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /home/app/key");
  }
}
