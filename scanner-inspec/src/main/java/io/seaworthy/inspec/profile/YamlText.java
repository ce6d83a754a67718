package io.seaworthy.inspec.profile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML 1.1 as Ruby's Psych does by default: plain values only, dates stay texts. */
public final class YamlText {
  private YamlText() {}

  /**
   * Parses a document.
   *
   * @param file what messages call it
   * @param text the document
   * @return texts, numbers, booleans, lists, maps or null
   * @throws ProfileException when it is malformed
   */
  public static @Nullable Object parse(String file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true);
    options.setWarnOnDuplicateKeys(false);
    options.setMaxAliasesForCollections(50);
    options.setNestingDepthLimit(50);
    options.setCodePointLimit(16 << 20);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(unused),
            unused,
            options,
            new WithoutDates());
    try {
      return yaml.load(text);
    } catch (MarkedYAMLException malformed) {
      int line = malformed.getProblemMark() == null ? 0 : malformed.getProblemMark().getLine() + 1;
      throw ProfileException.of(
          file, "line " + line + " is no valid YAML: " + malformed.getProblem(), malformed);
    } catch (YAMLException malformed) {
      throw ProfileException.of(file, "is no valid YAML: " + malformed.getMessage(), malformed);
    }
  }

  private static final class WithoutDates extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }
  }
}
