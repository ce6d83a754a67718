package io.seaworthy.core.report;

import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One page for a browser: nothing outside of it is needed, and no script. */
final class HtmlReporter implements Reporter {
  @Override
  public String name() {
    return "html";
  }

  @Override
  public void write(ScanResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(
        HtmlText.fill(
            """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>Scan of %s</title>
        <style>%s</style>
        </head>
        <body>
        <main>
        <h1>Scan of %s</h1>
        <p class="soft">%s, %.1f s, Seaworthy %s</p>
        """,
            HtmlStyle.POLICY,
            Words.count(result.targets().size(), "target"),
            HtmlStyle.CSS,
            Words.count(result.targets().size(), "target"),
            JsonValues.time(result.startTime()),
            JsonValues.seconds(result.duration()),
            HtmlText.line(Version.TEXT)));
    HtmlTarget targets = new HtmlTarget(writer);
    if (result.targets().size() != 1) {
      targets.counts(Tally.of(result.controls()));
    }
    issues(writer, result);
    for (TargetResult target : result.targets()) {
      targets.write(target);
    }
    writer.write("</main>\n</body>\n</html>\n");
    writer.flush();
  }

  private static void issues(Writer out, ScanResult result) throws IOException {
    if (result.issues().isEmpty()) {
      return;
    }
    out.write("<section>\n<h2>Selected, but not scanned</h2>\n<ul>\n");
    for (SelectionIssue issue : result.issues()) {
      out.write(
          HtmlText.fill(
              "<li><bdi>%s</bdi>: <bdi>%s</bdi> (%s)</li>\n",
              HtmlText.line(issue.subject()),
              HtmlText.line(issue.message()),
              Words.of(issue.kind())));
    }
    out.write("</ul>\n</section>\n");
  }
}
