package io.seaworthy.core.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import io.seaworthy.core.result.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.representer.Representer;

/** The same document as {@link HdfReporter}'s, as YAML. */
final class YamlReporter implements Reporter {
  private static final Gson GSON =
      new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

  @Override
  public String name() {
    return "yaml";
  }

  @Override
  public void write(ScanResult result, OutputStream out) throws IOException {
    StringWriter json = new StringWriter();
    HdfReporter.write(result, OneTarget.of(result, name()), json);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Only ASCII passes unescaped, so nothing in the text can act on a terminal.
    DumperOptions options = new DumperOptions();
    options.setAllowUnicode(false);
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    new Yaml(new Texts(options), options)
        .dump(GSON.fromJson(json.toString(), Object.class), writer);
    writer.flush();
  }

  @Override
  public List<Path> write(ScanResult result, Path file) {
    return OneTarget.writeEach(result, file, this);
  }

  /** Keeps text that holds control characters as text, where SnakeYAML would make it binary. */
  private static final class Texts extends Representer {
    Texts(DumperOptions options) {
      super(options);
      representers.put(
          String.class,
          text -> {
            // YAML has no way to write half of a surrogate pair.
            String whole = Visible.wholePairs((String) text);
            return StreamReader.isPrintable(whole)
                ? representScalar(Tag.STR, whole)
                : representScalar(Tag.STR, whole, DumperOptions.ScalarStyle.DOUBLE_QUOTED);
          });
    }
  }
}
