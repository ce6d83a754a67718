package io.seaworthy.core.resource.config;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class X509CertificateResourceTest {
  private static final String PATH = "/etc/ssl/x.pem";

  private static X509CertificateResource at(String instant) {
    return X509CertificateResource.of(
        new RecordedSession().file(PATH, recording("services/certificate")).facts(),
        PATH,
        Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  private static X509CertificateResource certificate() {
    return at("2027-01-01T00:00:00Z");
  }

  @Test
  void readsNamesAsOpensslPrintsThem() {
    assertThat(certificate().subjectDn())
        .isEqualTo(
            "/C=DE/ST=Bayern/O=Seaworthy Tests/OU=A, B/CN=www.example.test"
                + "/emailAddress=ops@example.test");
    assertThat(certificate().issuer())
        .containsEntry("CN", "www.example.test")
        .containsEntry("OU", "A, B");
    assertThat(certificate().issuerDn()).isEqualTo(certificate().subjectDn());
    assertThat(certificate().email()).isEqualTo("ops@example.test");
    assertThat(certificate()).hasToString("x509_certificate /etc/ssl/x.pem");
    assertThat(X509CertificateResource.ofContent(recording("services/certificate")))
        .hasToString("x509_certificate www.example.test");
  }

  @Test
  void readsKeyAndSignature() throws GeneralSecurityException {
    assertThat(certificate().fingerprint()).isEqualTo("b02f4aa72d2f1de0623a701a5e0c1b952adeaa25");
    assertThat(certificate().serial())
        .isEqualTo(new BigInteger("080DEE8B71E6C00E022E480F99376D1B8607C4D1", 16));
    assertThat(certificate().keyLength()).isEqualTo(2048);
    assertThat(certificate().version()).isEqualTo(2);
    assertThat(certificate().signatureAlgorithm()).isEqualTo("sha256WithRSAEncryption");
  }

  @Test
  void judgesByTheClock() {
    assertThat(certificate().valid()).isTrue();
    assertThat(at("2026-11-25T02:26:04Z").valid()).isFalse();
    assertThat(at("2126-11-01T02:26:06Z").valid()).isFalse();
    assertThat(at("2126-10-31T14:26:05Z").validityInDays()).isEqualTo(0.5);
  }

  @Test
  void readsExtensionsInTheWordsOfOpenssl() throws GeneralSecurityException {
    assertThat(certificate().extensions())
        .containsEntry("keyUsage", List.of("critical", "Digital Signature", "Key Encipherment"))
        .containsEntry(
            "extendedKeyUsage",
            List.of("TLS Web Server Authentication", "TLS Web Client Authentication"))
        .containsEntry("basicConstraints", List.of("critical", "CA:TRUE"))
        .containsEntry(
            "authorityKeyIdentifier",
            List.of("04:23:95:2A:E7:C9:45:38:F7:2D:1C:75:AA:F7:DA:9D:D6:36:59:3A"))
        .containsEntry("nameConstraints", List.of());
    assertThat(certificate().subjectAltNames())
        .containsExactly(
            "DNS:www.example.test",
            "IP Address:10.0.0.1",
            "email:a@example.test",
            "URI:http://x.test/");
  }

  @Test
  void failsOnAnythingElse() {
    assertThatThrownBy(
            () ->
                X509CertificateResource.of(
                    new RecordedSession().file(PATH, "-----BEGIN NOTHING-----\n").facts(), PATH))
        .isInstanceOf(ResourceFailed.class)
        .hasMessageStartingWith(PATH + " is no certificate");
  }

  @Test
  void refusesAnExtensionThatClaimsMoreBytesThanItHas() {
    String pem = recording("services/certificate");
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    // The identifier of the subject's key: its length is now said to stand in four bytes,
    // which are those of the identifier itself: more than 2 GiB.
    String der =
        HexFormat.of()
            .formatHex(Base64.getDecoder().decode(body))
            .replace("551d0e04160414", "551d0e04160484");
    String forged =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(der))
            + "\n-----END CERTIFICATE-----\n";
    X509CertificateResource certificate = X509CertificateResource.ofContent(forged);

    assertThatThrownBy(certificate::extensions)
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessageContaining("subjectKeyIdentifier");
  }

  @Test
  void asksOpensslForPurposes() {
    String[] words = {"openssl", "x509", "-noout", "-purpose", "-in", PATH};
    RecordedSession session =
        new RecordedSession()
            .file(PATH, recording("services/certificate"))
            .command(0, "Certificate purposes:\nSSL client : Yes\nSSL client CA : No\n", "", words);
    X509CertificateResource certificate = X509CertificateResource.of(session.facts(), PATH);
    assertThat(certificate.hasPurpose("SSL client : Yes")).isTrue();
    assertThat(certificate.hasPurpose("SSL client CA : Yes")).isFalse();
  }

  @Test
  void failsWhereNobodyKnowsThePurpose() {
    String[] words = {"openssl", "x509", "-noout", "-purpose", "-in", PATH};
    RecordedSession without =
        new RecordedSession().file(PATH, recording("services/certificate")).missing(words);
    X509CertificateResource certificate = X509CertificateResource.of(without.facts(), PATH);
    assertThatThrownBy(() -> certificate.hasPurpose("SSL client : Yes"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Could not find `openssl` on your system.");
    X509CertificateResource text =
        X509CertificateResource.ofContent(recording("services/certificate"));
    assertThatThrownBy(() -> text.hasPurpose("SSL client : Yes"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessageContaining("in a file of the container");
  }
}
