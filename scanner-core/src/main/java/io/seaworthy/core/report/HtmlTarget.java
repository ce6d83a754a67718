package io.seaworthy.core.report;

import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.PlatformRecord;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.TargetResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes one target's section of the page. */
final class HtmlTarget {
  private static final List<ControlStatus> ORDER =
      List.of(
          ControlStatus.FAILED,
          ControlStatus.ERROR,
          ControlStatus.NOT_REVIEWED,
          ControlStatus.PASSED,
          ControlStatus.NOT_APPLICABLE);

  private final Writer out;

  HtmlTarget(Writer out) {
    this.out = out;
  }

  void write(TargetResult result) throws IOException {
    PlatformRecord platform = result.platform();
    out.write(
        HtmlText.fill(
            "<section>\n<h2><bdi>%s</bdi></h2>\n<p class=\"soft\"><bdi>%s</bdi>, <bdi>%s %s %s</bdi></p>\n",
            HtmlText.line(result.target().displayName()),
            HtmlText.line(result.target().uri().toString()),
            HtmlText.line(platform.name()),
            HtmlText.line(platform.release()),
            HtmlText.line(platform.arch())));
    if (result.error().isPresent()) {
      out.write(
          HtmlText.fill(
              "<p class=\"alarm\"><b>Not judged:</b> <bdi>%s</bdi> (<bdi>%s</bdi>)</p>\n",
              HtmlText.line(result.error().get().message()),
              HtmlText.line(result.error().get().cause())));
    }
    counts(Tally.of(result.controls()));
    for (ProfileResult profile : result.profiles()) {
      profile(result, profile);
    }
    out.write("</section>\n");
  }

  void counts(Tally tally) throws IOException {
    out.write("<ul class=\"counts\">\n");
    for (ControlStatus status : ORDER) {
      out.write(
          HtmlText.fill(
              "<li class=\"%s\"><b>%d</b> %s</li>\n",
              HtmlControl.cssClass(status), tally.count(status), Words.of(status)));
    }
    out.write("</ul>\n");
  }

  private void profile(TargetResult target, ProfileResult profile) throws IOException {
    String name = profile.profile().name();
    out.write(
        HtmlText.fill(
            "<h3><bdi>%s</bdi> <span class=\"soft\"><bdi>%s</bdi></span></h3>\n",
            HtmlText.line(profile.profile().title().map(t -> t + " (" + name + ")").orElse(name)),
            HtmlText.line(profile.profile().version())));
    if (profile.statusMessage().isPresent()) {
      out.write(
          HtmlText.fill(
              "<p class=\"alarm\">%s: <bdi>%s</bdi></p>\n",
              Words.of(profile.status()), HtmlText.line(profile.statusMessage().get())));
    }
    HtmlControl controls = new HtmlControl(out);
    for (ControlResult control : target.controlsOf(profile)) {
      controls.write(control);
    }
  }
}
