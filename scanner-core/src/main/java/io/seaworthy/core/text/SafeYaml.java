package io.seaworthy.core.text;

import java.util.Iterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML 1.1 as maps, lists and scalars, never as objects, within {@link TextLimits}. */
public final class SafeYaml {
  /** Longer scalars are texts: what they look like is not even asked, for it takes time to tell. */
  private static final int LONGEST_SCALAR = 1_000;

  private SafeYaml() {}

  /**
   * Reads a document of one of the scanner's own files, in which a key may stand only once. Nothing
   * is taken for a number, boolean or date: a control's id may be {@code 1.10}, which is not 1.1.
   *
   * @param text a single document
   * @return maps, lists, texts and nulls
   * @throws IllegalArgumentException when it is none, with what is wrong as the message
   */
  public static @Nullable Object texts(String text) {
    LoaderOptions limits = limits();
    limits.setAllowDuplicateKeys(false);
    try {
      return yaml(limits, new TextsOnly()).load(text);
    } catch (YAMLException malformed) {
      throw new IllegalArgumentException(malformed.getMessage(), malformed);
    }
  }

  /**
   * Reads the first document of a container's text. Dates stay as they are written, for controls
   * compare texts.
   *
   * @param text any number of documents
   * @return maps, lists, texts, numbers, booleans and nulls; null where there is no document
   * @throws IllegalArgumentException when it is no YAML, with what is wrong as the message
   */
  public static @Nullable Object first(String text) {
    try {
      Iterator<Object> documents = yaml(limits(), new WithoutDates()).loadAll(text).iterator();
      return documents.hasNext() ? documents.next() : null;
    } catch (YAMLException malformed) {
      throw new IllegalArgumentException(malformed.getMessage(), malformed);
    }
  }

  private static LoaderOptions limits() {
    TextLimits current = TextLimits.current();
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(current.yamlCharacters());
    limits.setNestingDepthLimit(current.yamlDepth());
    limits.setMaxAliasesForCollections(current.yamlAliases());
    return limits;
  }

  private static Yaml yaml(LoaderOptions limits, Resolver resolver) {
    DumperOptions unused = new DumperOptions();
    return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, resolver);
  }

  /** Knows no numbers, booleans or dates. */
  private static final class TextsOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<", 10);
      addImplicitResolver(Tag.NULL, NULL, "~nN\0", 10);
      addImplicitResolver(Tag.NULL, EMPTY, null, 10);
    }
  }

  /** Knows no dates, and no numbers that are too long to be read. */
  private static final class WithoutDates extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }

    @Override
    public Tag resolve(NodeId kind, @Nullable String value, boolean implicit) {
      boolean tooLong = value != null && value.length() > LONGEST_SCALAR;
      return kind == NodeId.scalar && tooLong ? Tag.STR : super.resolve(kind, value, implicit);
    }
  }
}
