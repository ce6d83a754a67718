package io.seaworthy.core.disclosure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of secret that is recognised by its form. Immutable.
 *
 * @param name what stands in its place, in brackets
 * @param pattern finds it; linear, since it runs over what containers print
 */
record Redaction(String name, Pattern pattern) {
  /**
   * Secrets whose form is public knowledge: PEM (RFC 7468), JWT (RFC 7519), crypt(3), the key
   * prefixes of vendors, passwords in URIs (RFC 3986) and in calls of the clients of databases.
   */
  static final List<Redaction> KNOWN =
      List.of(
          of(
              "private key",
              "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----[^-]*+(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----)?"),
          of("token", "eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]*+"),
          of("password hash", "\\$(?:1|2[abxy]?|5|6|7|y|gy|argon2[id]{1,2})\\$[^\\s:\"']{8,}+"),
          of("cloud key", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
          of("cloud key", "\\bAIza[0-9A-Za-z_-]{35}"),
          of("token", "\\bgh[pousr]_[0-9A-Za-z]{36,}+"),
          of("token", "\\bxox[abprs]-[0-9A-Za-z-]{10,}+"),
          password(":", "://[^\\s:/@\"]{0,64}:", "[^\\s/@]+(?=@)"),
          password("=", "\\b(?:PGPASSWORD|MYSQL_PWD)=", "\\S+"),
          password("\\s-p", "\\b(?:mysql|mariadb)\\b[^|;&\\n]{0,80}\\s-p", "\\S+"),
          of("token", "(?<=Bearer )[A-Za-z0-9._~+/=-]{16,}+"));

  private static Redaction of(String name, String regex) {
    return new Redaction(name, Pattern.compile(regex));
  }

  /**
   * What stands behind something, unless it has been taken out already. The end of what is before
   * is looked for first: looking back over the whole of it from every character takes long.
   */
  private static Redaction password(String end, String before, String regex) {
    return of("password", "(?<=" + end + ")(?<=" + before + ")(?!\\[redacted: )" + regex);
  }

  String applyTo(String text) {
    return pattern.matcher(text).replaceAll("[redacted: " + name + "]");
  }
}
