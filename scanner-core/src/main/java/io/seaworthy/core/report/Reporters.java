package io.seaworthy.core.report;

import java.util.List;
import java.util.Optional;

/** Gives the reporters that come with the library. */
public final class Reporters {
  private Reporters() {}

  /**
   * Returns a reporter for HDF (InSpec's {@code exec-json}), which Heimdall and the SAF tools read.
   * One document holds one target, because these tools take controls with one id in one document
   * for one control; a result with several targets written to {@code web.json} gives one file each
   * beside it, such as {@code web-shop-cart-app.json}.
   *
   * <p>What HDF has no place for (the target's identity, its error, selection issues) stands in
   * {@code passthrough.seaworthy}; an error's machine-readable cause in the result's {@code
   * error_cause}.
   *
   * @return the reporter, named {@code json}
   */
  public static Reporter hdf() {
    return new HdfReporter();
  }

  /**
   * Returns a reporter for the same document as YAML.
   *
   * @return the reporter, named {@code yaml}
   */
  public static Reporter yaml() {
    return new YamlReporter();
  }

  /**
   * Returns a reporter for InSpec's {@code json-min}: one flat list of results.
   *
   * @return the reporter, named {@code json-min}
   */
  public static Reporter jsonMin() {
    return new JsonMinReporter();
  }

  /**
   * Returns a reporter for InSpec's {@code junit2}, which build servers read. A check that could
   * not look is an {@code error}, not a {@code failure}.
   *
   * @return the reporter, named {@code junit2}
   */
  public static Reporter junit2() {
    return new JunitReporter();
  }

  /**
   * Returns a reporter for people at a terminal, in UTF-8 with InSpec's signs.
   *
   * @return the reporter, named {@code cli}
   */
  public static Reporter text() {
    return new TextReporter("cli", Signs.UNICODE);
  }

  /**
   * Returns a reporter for people at a terminal that shows ASCII only; other text is escaped.
   *
   * @return the reporter, named {@code cli-ascii}
   */
  public static Reporter asciiText() {
    return new TextReporter("cli-ascii", Signs.ASCII);
  }

  /**
   * Returns a reporter for one self-contained page without scripts.
   *
   * @return the reporter, named {@code html}
   */
  public static Reporter html() {
    return new HtmlReporter();
  }

  /**
   * Returns a reporter for a table in RFC 4180's form, one row a result.
   *
   * @return the reporter, named {@code csv}
   */
  public static Reporter csv() {
    return new CsvReporter();
  }

  /**
   * Returns a reporter for Markdown: the counts, and the controls that did not pass.
   *
   * @return the reporter, named {@code markdown}
   */
  public static Reporter markdown() {
    return new MarkdownReporter();
  }

  /**
   * Returns all of them.
   *
   * @return the reporters, each with another name
   */
  public static List<Reporter> all() {
    return List.of(
        hdf(), yaml(), jsonMin(), junit2(), text(), asciiText(), html(), csv(), markdown());
  }

  /**
   * Returns the reporter of a name.
   *
   * @param name for example {@code json} or {@code junit2}
   * @return the reporter, empty when none has the name
   */
  public static Optional<Reporter> named(String name) {
    return all().stream().filter(reporter -> reporter.name().equals(name)).findFirst();
  }
}
