package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys as profiles name them. */
class KeyFacadesTest {
  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAJ1L7Vn0LsTCrg+KXxypDgcCXlRzx9gD
      P159qKbWM2UGZkud2XtYE2Ue7sjPulJpLRMcaMwcg9nazPpYjmL+2esCAwEAAQ==
      -----END PUBLIC KEY-----
      """;

  @TempDir Path folder;

  @Test
  void readsKeys() {
    CannedContainer container =
        new CannedContainer()
            .file("/srv/key.pub", PUBLIC)
            .file(
                "/srv/ssh.pub",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMF4yfADtmEk0/wiL593BYQN4KR0wPNyhfzMGgv3PHw7 me@host\n")
            .file("/srv/key.pem", "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n")
            .answer("openssl rsa -in /srv/key.pem -check -noout", 1, "", "unable to load\n");
    TinyProfile profile =
        TinyProfile.in(folder)
            .on(container)
            .controls(
                """
                control 'c' do
                  describe key_rsa('/srv/key.pub') do
                    it { should be_public }
                    it { should_not be_private }
                    its('key_length') { should eq 512 }
                    its('public_key') { should match 'BEGIN PUBLIC KEY' }
                  end
                  describe ssh_key('/srv/ssh.pub') do
                    it { should be_public }
                    its('type') { should eq 'ssh-ed25519' }
                    its('mode') { should cmp '0644' }
                  end
                  describe(key_rsa('/srv/none')) { it { should be_private } }
                  describe(dh_params('/srv/key.pub')) { it { should be_valid } }
                  describe x509_private_key('/srv/key.pem') do
                    it { should be_encrypted }
                    it { should_not be_valid }
                  end
                end
                """);
    assertThat(profile.lines())
        .containsExactly(
            "passed rsa_key /srv/key.pub is expected to be public",
            "passed rsa_key /srv/key.pub is expected not to be private",
            "passed rsa_key /srv/key.pub key_length is expected to eq 512",
            "passed rsa_key /srv/key.pub public_key is expected to match \"BEGIN PUBLIC KEY\"",
            "passed ssh_key /srv/ssh.pub is expected to be public",
            "passed ssh_key /srv/ssh.pub type is expected to eq \"ssh-ed25519\"",
            "passed ssh_key /srv/ssh.pub mode is expected to cmp == \"0644\"",
            "skipped rsa_key /srv/none | Can't find file: /srv/none",
            "failed dh_params /srv/key.pub  | /srv/key.pub holds no Diffie-Hellman parameters",
            "passed x509_private_key is expected to be encrypted",
            "passed x509_private_key is expected not to be valid");
  }
}
