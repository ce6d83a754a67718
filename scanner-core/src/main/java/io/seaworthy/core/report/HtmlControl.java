package io.seaworthy.core.report;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.Severity;
import io.seaworthy.core.result.WaiverRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Writes one control of the page; those that need a person's eye stand open. */
final class HtmlControl {
  private final Writer out;

  HtmlControl(Writer out) {
    this.out = out;
  }

  void write(ControlResult result) throws IOException {
    boolean open =
        result.status() == ControlStatus.FAILED || result.status() == ControlStatus.ERROR;
    String id = result.control().id();
    out.write(
        HtmlText.fill(
            """
        <details%s>
        <summary><span class="badge %s">%s</span><span class="name"><bdi>%s</bdi></span>\
        <span class="severity">%s</span></summary>
        <div class="body">
        """,
            open ? " open" : "",
            cssClass(result.status()),
            Words.of(result.status()),
            HtmlText.line(result.control().title().map(t -> id + ": " + t).orElse(id)),
            Severity.of(result.control()).word()));
    Optional<String> description = result.control().description();
    if (description.isPresent()) {
      out.write(
          HtmlText.fill(
              "<p class=\"description\"><bdi>%s</bdi></p>\n",
              HtmlText.lines(description.get().strip())));
    }
    if (result.waiver().isPresent()) {
      waiver(result.waiver().get());
    }
    out.write("<ul class=\"results\">\n");
    for (CheckResult check : result.results()) {
      check(check);
    }
    if (result.results().isEmpty()) {
      out.write("<li class=\"error\">The control has no result: nothing in it was checked.</li>\n");
    }
    out.write("</ul>\n</div>\n</details>\n");
  }

  private void waiver(WaiverRecord waiver) throws IOException {
    String until = waiver.expirationDate().map(day -> " until " + day).orElse("");
    String message = waiver.message().isEmpty() ? "" : " (" + waiver.message() + ")";
    out.write(
        HtmlText.fill(
            "<p class=\"alarm\">Waived%s: <bdi>%s</bdi></p>\n",
            until, HtmlText.line(waiver.justification() + message)));
  }

  private void check(CheckResult result) throws IOException {
    out.write(
        HtmlText.fill(
            "<li><span class=\"%s\">%s</span> <bdi>%s</bdi>",
            Words.of(result.status()),
            Words.of(result.status()),
            HtmlText.line(result.codeDesc())));
    Optional<String> message = result.message().or(result::skipMessage);
    if (message.isPresent()) {
      out.write(HtmlText.fill("\n<pre>%s</pre>", HtmlText.lines(message.get().strip())));
    }
    if (result.errorCause().isPresent()) {
      out.write(
          HtmlText.fill(
              "\n<span class=\"soft\">cause: <bdi>%s</bdi></span>",
              HtmlText.line(result.errorCause().get())));
    }
    out.write("</li>\n");
  }

  static String cssClass(ControlStatus status) {
    return Words.of(status).replace(' ', '-');
  }
}
