package io.seaworthy.core.report;

import com.google.gson.stream.JsonWriter;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** HDF, which is InSpec's {@code exec-json}: one target a document. */
final class HdfReporter implements Reporter {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(ScanResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(result, OneTarget.of(result, name()), writer);
    writer.flush();
  }

  /** Also what the YAML reporter starts from. */
  static void write(ScanResult result, Optional<TargetResult> target, Writer out)
      throws IOException {
    JsonWriter json = new JsonWriter(new JsonText(out));
    json.setIndent("  ");
    new HdfDocument(json).write(result, target);
    json.flush();
    out.write('\n');
  }

  @Override
  public List<Path> write(ScanResult result, Path file) {
    return OneTarget.writeEach(result, file, this);
  }
}
