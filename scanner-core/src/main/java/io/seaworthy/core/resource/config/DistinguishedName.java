package io.seaworthy.core.resource.config;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** The name of a certificate's subject or issuer as OpenSSL prints it. */
final class DistinguishedName {
  /** OpenSSL's short names of attribute types (RFC 4519, RFC 2985). */
  private static final Map<String, String> SHORT_NAMES =
      Map.ofEntries(
          Map.entry("2.5.4.3", "CN"),
          Map.entry("2.5.4.4", "SN"),
          Map.entry("2.5.4.5", "serialNumber"),
          Map.entry("2.5.4.6", "C"),
          Map.entry("2.5.4.7", "L"),
          Map.entry("2.5.4.8", "ST"),
          Map.entry("2.5.4.9", "street"),
          Map.entry("2.5.4.10", "O"),
          Map.entry("2.5.4.11", "OU"),
          Map.entry("2.5.4.12", "title"),
          Map.entry("2.5.4.13", "description"),
          Map.entry("2.5.4.15", "businessCategory"),
          Map.entry("2.5.4.17", "postalCode"),
          Map.entry("2.5.4.42", "GN"),
          Map.entry("2.5.4.43", "initials"),
          Map.entry("2.5.4.46", "dnQualifier"),
          Map.entry("2.5.4.65", "pseudonym"),
          Map.entry("2.5.4.97", "organizationIdentifier"),
          Map.entry("0.9.2342.19200300.100.1.1", "UID"),
          Map.entry("0.9.2342.19200300.100.1.25", "DC"),
          Map.entry("1.2.840.113549.1.9.1", "emailAddress"));

  private final StringBuilder line = new StringBuilder();
  private final Map<String, String> attributes = new LinkedHashMap<>();

  DistinguishedName(X500Principal name) {
    Iterator<DerReader.Value> values = DerReader.attributes(name.getEncoded());
    while (values.hasNext()) {
      List<DerReader.Value> pair = values.next().parts();
      String identifier = pair.get(0).identifier();
      String type = SHORT_NAMES.getOrDefault(identifier, identifier);
      String value = pair.get(1).text();
      attributes.put(type, value);
      line.append('/').append(type).append('=').append(printable(value));
    }
  }

  /** Returns the attributes; of a type that comes more than once the last counts. */
  Map<String, String> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  private static String printable(String value) {
    StringBuilder printable = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= ' ' && b <= '~';
      printable.append(plain ? Character.toString((char) b) : String.format("\\x%02X", b));
    }
    return printable.toString();
  }

  /** Returns the one-line form, such as {@code /C=DE/CN=x}. */
  @Override
  public String toString() {
    return line.toString();
  }
}
