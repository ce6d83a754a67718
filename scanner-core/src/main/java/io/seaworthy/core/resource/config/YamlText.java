package io.seaworthy.core.resource.config;

import io.seaworthy.core.resource.ResourceFailed;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML 1.1 as maps, lists, texts, numbers, booleans and null; dates stay texts. */
final class YamlText {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_ALIASES = 50;

  private YamlText() {}

  static @Nullable Object parse(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(MAX_ALIASES);
    limits.setCodePointLimit(text.length() + 1);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(limits),
            new Representer(unused),
            unused,
            limits,
            new WithoutDates());
    try {
      Iterator<Object> documents = yaml.loadAll(text).iterator();
      return documents.hasNext() ? documents.next() : null;
    } catch (YAMLException malformed) {
      throw new ResourceFailed("Unable to parse YAML: " + malformed.getMessage());
    }
  }

  /** Leaves dates as they are written, for controls compare texts. */
  private static final class WithoutDates extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }
  }
}
