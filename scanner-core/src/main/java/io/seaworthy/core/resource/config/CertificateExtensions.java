package io.seaworthy.core.resource.config;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of a certificate (RFC 5280, 4.2) in OpenSSL's words, each split at commas. Of
 * those without words here only the bytes are told, in hexadecimal.
 */
final class CertificateExtensions {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();
  private static final List<String> KEY_USAGES =
      List.of(
          "Digital Signature",
          "Non Repudiation",
          "Key Encipherment",
          "Data Encipherment",
          "Key Agreement",
          "Certificate Sign",
          "CRL Sign",
          "Encipher Only",
          "Decipher Only");
  private static final Map<String, String> PURPOSES =
      Map.of(
          "2.5.29.37.0", "Any Extended Key Usage",
          "1.3.6.1.5.5.7.3.1", "TLS Web Server Authentication",
          "1.3.6.1.5.5.7.3.2", "TLS Web Client Authentication",
          "1.3.6.1.5.5.7.3.3", "Code Signing",
          "1.3.6.1.5.5.7.3.4", "E-mail Protection",
          "1.3.6.1.5.5.7.3.8", "Time Stamping",
          "1.3.6.1.5.5.7.3.9", "OCSP Signing");
  private static final Map<Integer, String> KINDS_OF_NAMES =
      Map.of(1, "email:", 2, "DNS:", 6, "URI:", 7, "IP Address:", 8, "Registered ID:");

  static {
    NAMES.put("keyUsage", "2.5.29.15");
    NAMES.put("extendedKeyUsage", "2.5.29.37");
    NAMES.put("basicConstraints", "2.5.29.19");
    NAMES.put("subjectKeyIdentifier", "2.5.29.14");
    NAMES.put("authorityKeyIdentifier", "2.5.29.35");
    NAMES.put("subjectAltName", "2.5.29.17");
    NAMES.put("issuerAltName", "2.5.29.18");
    NAMES.put("authorityInfoAccess", "1.3.6.1.5.5.7.1.1");
    NAMES.put("crlDistributionPoints", "2.5.29.31");
    NAMES.put("issuingDistributionPoint", "2.5.29.28");
    NAMES.put("certificatePolicies", "2.5.29.32");
    NAMES.put("policyConstraints", "2.5.29.36");
    NAMES.put("nameConstraints", "2.5.29.30");
    NAMES.put("noCheck", "1.3.6.1.5.5.7.48.1.5");
    NAMES.put("tlsfeature", "1.3.6.1.5.5.7.1.24");
    NAMES.put("nsComment", "2.16.840.1.113730.1.13");
  }

  private final X509Certificate certificate;

  CertificateExtensions(X509Certificate certificate) {
    this.certificate = certificate;
  }

  /** Returns the words of each extension that InSpec names; none for one that is not there. */
  Map<String, List<String>> words() throws CertificateParsingException {
    Map<String, List<String>> all = new LinkedHashMap<>();
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      byte[] bytes = certificate.getExtensionValue(name.getValue());
      List<String> words = new ArrayList<>();
      if (bytes != null && critical != null && critical.contains(name.getValue())) {
        words.add("critical");
      }
      if (bytes != null) {
        words.addAll(wordsOf(name.getKey(), bytes));
      }
      all.put(name.getKey(), List.copyOf(words));
    }
    return all;
  }

  private List<String> wordsOf(String name, byte[] extension) throws CertificateParsingException {
    try {
      return words(name, DerReader.read(extension).content().toArray());
    } catch (IllegalArgumentException malformed) {
      throw new CertificateParsingException(
          "the extension " + name + " is malformed: " + malformed.getMessage(), malformed);
    }
  }

  private List<String> words(String name, byte[] bytes) throws CertificateParsingException {
    return switch (name) {
      case "keyUsage" -> keyUsage();
      case "extendedKeyUsage" ->
          certificate.getExtendedKeyUsage().stream()
              .map(id -> PURPOSES.getOrDefault(id, id))
              .toList();
      case "basicConstraints" -> basicConstraints();
      case "subjectKeyIdentifier" -> List.of(colons(DerReader.read(bytes).content().toArray()));
      case "authorityKeyIdentifier" -> authorityKey(bytes);
      case "subjectAltName" -> names(certificate.getSubjectAlternativeNames());
      case "issuerAltName" -> names(certificate.getIssuerAlternativeNames());
      default -> List.of(colons(bytes));
    };
  }

  private List<String> keyUsage() {
    boolean[] bits = certificate.getKeyUsage();
    List<String> usages = new ArrayList<>();
    for (int i = 0; i < Math.min(bits.length, KEY_USAGES.size()); i++) {
      if (bits[i]) {
        usages.add(KEY_USAGES.get(i));
      }
    }
    return usages;
  }

  private List<String> basicConstraints() {
    int length = certificate.getBasicConstraints();
    if (length < 0) {
      return List.of("CA:FALSE");
    }
    return length == Integer.MAX_VALUE
        ? List.of("CA:TRUE")
        : List.of("CA:TRUE", "pathlen:" + length);
  }

  /** The key's own identifier; OpenSSL 3 puts {@code keyid:} before it only beside an issuer. */
  private static List<String> authorityKey(byte[] bytes) {
    List<DerReader.Value> parts = DerReader.read(bytes).parts();
    String prefix = parts.size() > 1 ? "keyid:" : "";
    return parts.stream()
        .filter(part -> part.tag() == 0x80)
        .map(part -> prefix + colons(part.content().toArray()))
        .toList();
  }

  private static List<String> names(@Nullable Collection<List<?>> names) {
    return names == null ? List.of() : names.stream().map(CertificateExtensions::name).toList();
  }

  private static String name(List<?> kindAndName) {
    Object value = kindAndName.get(1);
    String kind = KINDS_OF_NAMES.getOrDefault(kindAndName.get(0), "othername:");
    if (value instanceof byte[] encoded) {
      return kind + colons(encoded);
    }
    return kind + (kind.startsWith("IP") ? value.toString().toUpperCase(Locale.ROOT) : value);
  }

  private static String colons(byte[] bytes) {
    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(bytes);
  }
}
