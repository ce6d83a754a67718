package io.seaworthy.core.report;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The page's style sheet, and the policy that lets a browser use it and nothing else. */
final class HtmlStyle {
  static final String CSS = read();

  /** CSP 3: no script, no request, no form, and no style but the one of this hash. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(CSS)
          + "'; base-uri 'none'; form-action 'none'";

  private HtmlStyle() {}

  private static String read() {
    try (InputStream in = HtmlStyle.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException(
            "report.css is missing beside " + HtmlStyle.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String sha256(String text) {
    return Base64.getEncoder()
        .encodeToString(Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes());
  }
}
