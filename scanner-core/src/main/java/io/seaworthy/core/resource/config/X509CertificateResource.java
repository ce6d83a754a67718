package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An X.509 certificate in PEM or DER (InSpec's {@code x509_certificate}). Immutable, but for {@link
 * #hasPurpose}, which asks the container.
 *
 * <p>Names are those that OpenSSL uses, as InSpec shows them.
 */
public final class X509CertificateResource {
  private static final String KIND = "x509_certificate ";

  private final @Nullable String path;
  private final X509Certificate certificate;
  private final Clock clock;
  private final @Nullable Facts facts;

  private X509CertificateResource(
      @Nullable String path, byte[] encoded, Clock clock, @Nullable Facts facts) {
    this.path = path;
    this.facts = facts;
    this.clock = clock;
    try {
      this.certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (GeneralSecurityException malformed) {
      throw new ResourceFailed(
          (path == null ? "the content" : path) + " is no certificate: " + malformed.getMessage());
    }
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<X509CertificateResource> spec(String path) {
    return new ResourceSpec<>(KIND + path, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws ResourceFailed when it holds no certificate
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static X509CertificateResource of(Facts facts, String path) {
    return of(facts, path, Clock.systemUTC());
  }

  static X509CertificateResource of(Facts facts, String path, Clock clock) {
    return new X509CertificateResource(
        path, ConfigText.readBytes(facts, path).toArray(), clock, facts);
  }

  /**
   * Reads a text.
   *
   * @param content a certificate in PEM
   * @return the resource
   * @throws ResourceFailed when it holds no certificate
   */
  public static X509CertificateResource ofContent(String content) {
    return new X509CertificateResource(
        null, content.getBytes(StandardCharsets.UTF_8), Clock.systemUTC(), null);
  }

  /**
   * Tells whether it is a certificate.
   *
   * @return true, since anything else has failed before
   */
  public boolean certificate() {
    return true;
  }

  /**
   * Tells whether the scanner's clock lies in its time.
   *
   * @return true when it does
   */
  public boolean valid() {
    Instant now = clock.instant();
    return !now.isBefore(notBefore()) && !now.isAfter(notAfter());
  }

  /**
   * Returns when its time begins.
   *
   * @return the instant
   */
  public Instant notBefore() {
    return certificate.getNotBefore().toInstant();
  }

  /**
   * Returns when its time ends.
   *
   * @return the instant
   */
  public Instant notAfter() {
    return certificate.getNotAfter().toInstant();
  }

  /**
   * Returns how long it still holds.
   *
   * @return days with their fraction, less than 0 when it has ended
   */
  public double validityInDays() {
    return Duration.between(clock.instant(), notAfter()).toMillis()
        / (double) Duration.ofDays(1).toMillis();
  }

  /**
   * Returns the subject's attributes.
   *
   * @return for example {@code CN} to a name
   */
  public Map<String, String> subject() {
    return new DistinguishedName(certificate.getSubjectX500Principal()).attributes();
  }

  /**
   * Returns the subject on one line.
   *
   * @return for example {@code /C=DE/CN=x}
   */
  public String subjectDn() {
    return new DistinguishedName(certificate.getSubjectX500Principal()).toString();
  }

  /**
   * Returns the subject's address.
   *
   * @return the attribute {@code emailAddress}, null when there is none
   */
  public @Nullable String email() {
    return subject().get("emailAddress");
  }

  /**
   * Returns the issuer's attributes.
   *
   * @return for example {@code CN} to a name
   */
  public Map<String, String> issuer() {
    return new DistinguishedName(certificate.getIssuerX500Principal()).attributes();
  }

  /**
   * Returns the issuer on one line.
   *
   * @return for example {@code /C=DE/CN=x}
   */
  public String issuerDn() {
    return new DistinguishedName(certificate.getIssuerX500Principal()).toString();
  }

  /**
   * Returns the SHA-1 fingerprint.
   *
   * @return 40 hexadecimal digits in lower case
   * @throws GeneralSecurityException when the Java runtime has no SHA-1
   */
  public String fingerprint() throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
    return HexFormat.of().formatHex(digest);
  }

  /**
   * Returns the serial number.
   *
   * @return a number
   */
  public BigInteger serial() {
    return certificate.getSerialNumber();
  }

  /**
   * Returns the version as it is encoded, one less than people say.
   *
   * @return 2 for a certificate of version 3
   */
  public int version() {
    return certificate.getVersion() - 1;
  }

  /**
   * Returns the length of an RSA key.
   *
   * @return bits, null for keys of another kind
   */
  public @Nullable Integer keyLength() {
    return certificate.getPublicKey() instanceof RSAPublicKey key
        ? (key.getModulus().bitLength() + 7) / 8 * 8
        : null;
  }

  /**
   * Returns the algorithm of the signature.
   *
   * @return OpenSSL's name, such as {@code sha256WithRSAEncryption}
   */
  public String signatureAlgorithm() {
    String name = certificate.getSigAlgName();
    if (name.endsWith("withRSA")) {
      return name.replace("SHA", "sha").replace("withRSA", "WithRSAEncryption");
    }
    return name.endsWith("withECDSA") ? "ecdsa-with-" + name.replace("withECDSA", "") : name;
  }

  /**
   * Returns the extensions.
   *
   * @return from OpenSSL's short name to its words; no words for an extension that is not there
   * @throws GeneralSecurityException when an extension has another form than its standard
   */
  public Map<String, List<String>> extensions() throws GeneralSecurityException {
    return new CertificateExtensions(certificate).words();
  }

  /**
   * Returns the other names of the subject.
   *
   * @return for example {@code DNS:www.example.com}
   * @throws GeneralSecurityException when the extension has another form than its standard
   */
  public List<String> subjectAltNames() throws GeneralSecurityException {
    return extensions().getOrDefault("subjectAltName", List.of());
  }

  /**
   * Tells what it may be used for, as the container's own {@code openssl} judges it.
   *
   * @param purpose a line of {@code openssl x509 -purpose}, such as {@code SSL server : Yes}
   * @return true when OpenSSL says so
   * @throws ResourceFailed when the certificate is not in a file of the container, or the container
   *     has no {@code openssl}, or it fails
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public boolean hasPurpose(String purpose) {
    if (facts == null || path == null) {
      throw new ResourceFailed("only a certificate in a file of the container has a purpose");
    }
    return CertificatePurposes.of(facts, path).contains(purpose.strip());
  }

  @Override
  public String toString() {
    return KIND + (path == null ? subject().getOrDefault("CN", "") : path);
  }
}
