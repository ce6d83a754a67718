package io.seaworthy.cli;

import io.seaworthy.core.report.Reporter;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * InSpec's {@code progress}: a sign for each check, and the counts. It is written when the scan is
 * done; how far a scan is shows a terminal's progress line.
 */
final class DotsReporter implements Reporter {
  private static final int WIDTH = 80;

  @Override
  public String name() {
    return "progress";
  }

  @Override
  public void write(ScanResult result, OutputStream out) throws IOException {
    List<ResultStatus> all =
        result
            .controls()
            .flatMap(control -> control.results().stream())
            .map(CheckResult::status)
            .toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      text.append(i > 0 && i % WIDTH == 0 ? "\n" : "").append(sign(all.get(i)));
    }
    text.append(all.isEmpty() ? "" : "\n\n")
        .append(all.size())
        .append(" checks: ")
        .append(count(all, ResultStatus.PASSED))
        .append(" passed, ")
        .append(count(all, ResultStatus.FAILED))
        .append(" failed, ")
        .append(count(all, ResultStatus.ERROR))
        .append(" errors, ")
        .append(count(all, ResultStatus.SKIPPED))
        .append(" skipped\n");
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static char sign(ResultStatus status) {
    return switch (status) {
      case PASSED -> '.';
      case FAILED -> 'F';
      case ERROR -> 'E';
      case SKIPPED -> '*';
    };
  }

  private static long count(List<ResultStatus> all, ResultStatus status) {
    return all.stream().filter(each -> each == status).count();
  }
}
