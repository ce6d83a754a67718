package io.seaworthy.core.resource.web;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.FoundFiles;
import io.seaworthy.core.resource.internal.IncludingFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a configuration of nginx and puts what it includes in its place. */
final class NginxIncludes {
  /** As deep as files may include each other, and as many as may be read. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_FILES = 1000;

  private final Facts facts;
  private final Map<String, String> contents = new LinkedHashMap<>();
  private int depth;
  private int files;

  NginxIncludes(Facts facts) {
    this.facts = facts;
  }

  /**
   * Reads a file and what it includes.
   *
   * @throws ResourceSkipped when one of the files has another form
   */
  Map<String, @Nullable Object> read(String path) {
    depth++;
    try {
      if (depth > MAX_DEPTH || ++files > MAX_FILES) {
        throw new EvidenceException(
            "parse.too-complex",
            "files of nginx include each other deeper than "
                + MAX_DEPTH
                + " or are more than "
                + MAX_FILES);
      }
      String content = ConfigText.readMaybeEmpty(facts, path);
      contents.put(path, content);
      if (content.lines().allMatch(line -> line.isEmpty() || line.strip().startsWith("#"))) {
        return Map.of();
      }
      return resolved(NginxParser.parse(content), IncludingFiles.directory(path));
    } catch (ResourceSkipped | IllegalArgumentException unreadable) {
      throw new ResourceSkipped("Cannot parse NginX config in " + path + ".");
    } finally {
      depth--;
    }
  }

  /** What was read, by path, in the order of reading. */
  Map<String, String> contents() {
    return Collections.unmodifiableMap(contents);
  }

  private Map<String, @Nullable Object> resolved(Map<?, ?> statements, String directory) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    statements.forEach((key, value) -> merged.put(key.toString(), value));
    if (merged.remove("include") instanceof List<?> includes) {
      for (String file : included(includes, directory)) {
        read(file).forEach((key, value) -> merged.merge(key, value, NginxIncludes::joined));
      }
    }
    merged.replaceAll((key, value) -> resolvedValue(value, directory));
    return merged;
  }

  private @Nullable Object resolvedValue(@Nullable Object value, String directory) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> resolved = new ArrayList<>(list.size());
      list.forEach(one -> resolved.add(resolvedValue(one, directory)));
      return resolved;
    }
    return value instanceof Map<?, ?> block ? resolved(block, directory) : value;
  }

  private List<String> included(List<?> includes, String directory) {
    List<String> patterns = new ArrayList<>();
    for (Object arguments : includes) {
      if (arguments instanceof List<?> list) {
        list.forEach(one -> patterns.add(IncludingFiles.below(directory, String.valueOf(one))));
      }
    }
    List<String> found = FoundFiles.matching(facts, patterns);
    facts.gather(found.stream().flatMap(file -> ConfigText.needs(file).stream()).toList());
    return found;
  }

  private static Object joined(Object one, Object other) {
    if (one instanceof List<?> first && other instanceof List<?> second) {
      List<Object> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }
    return other;
  }
}
