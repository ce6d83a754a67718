package io.seaworthy.core.resource.key;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first block of a text in PEM (RFC 7468, and RFC 1421 for its headers).
 *
 * @param label what it says to hold, such as {@code PUBLIC KEY}
 * @param headers lines such as {@code Proc-Type: 4,ENCRYPTED}, from name to value
 * @param base64 its content
 */
record PemText(String label, Map<String, String> headers, String base64) {
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");

  static Optional<PemText> first(String text) {
    Matcher begin = BEGIN.matcher(text);
    if (!begin.find()) {
      return Optional.empty();
    }
    int end = text.indexOf("-----END " + begin.group(1) + "-----", begin.end());
    if (end < 0) {
      return Optional.empty();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    StringBuilder base64 = new StringBuilder();
    for (String line : text.substring(begin.end(), end).split("\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      } else {
        base64.append(line.strip());
      }
    }
    return Optional.of(new PemText(begin.group(1), headers, base64.toString()));
  }

  /** The content's bytes; an IllegalArgumentException when it is not Base64. */
  byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  static String of(String label, byte[] content) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
        + "\n-----END "
        + label
        + "-----\n";
  }

  /** Content may be secret. */
  @Override
  public String toString() {
    return "PEM " + label;
  }
}
