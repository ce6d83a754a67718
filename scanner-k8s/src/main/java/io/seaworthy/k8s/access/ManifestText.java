package io.seaworthy.k8s.access;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes objects as YAML that Kubernetes reads as they are. */
final class ManifestText {
  private ManifestText() {}

  /** One document for each object. */
  static String of(List<Map<String, Object>> objects) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    return new Yaml(new TextRepresenter(options), options).dumpAll(objects.iterator());
  }

  /**
   * Quotes what is a text for SnakeYAML and something else for Go's YAML, with which Kubernetes
   * reads: {@code y}, {@code n} and {@code 0o7}, all of them names that a pod may have. Whatever
   * begins with a digit is quoted, since numbers have many forms.
   */
  private static final class TextRepresenter extends Representer {
    private static final Pattern DOUBTFUL = Pattern.compile("[yn]|[0-9].*");

    TextRepresenter(DumperOptions options) {
      super(options);
      representers.put(String.class, text -> represent((String) text));
    }

    private Node represent(String text) {
      return representScalar(
          Tag.STR,
          text,
          DOUBTFUL.matcher(text).matches() ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN);
    }
  }
}
