package io.seaworthy.inspec.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jruby.Ruby;

/**
 * The Ruby files that make the language of profiles, in the order in which they build on each
 * other.
 */
final class Prelude {
  private static final List<String> FILES =
      List.of(
          "lang/stdlib",
          "lang/hash",
          "lang/hashie",
          "rspec/text",
          "rspec/differ",
          "rspec/expectations",
          "rspec/matchers",
          "rspec/composable",
          "rspec/operators",
          "rspec/dsl",
          "rspec/matchers/equality",
          "rspec/matchers/be",
          "rspec/matchers/predicates",
          "rspec/matchers/collections",
          "rspec/matchers/blocks",
          "rspec/matchers/cmp",
          "engine/evaluation",
          "inspec/errors",
          "rspec/matchers/inspec",
          "inspec/no_value",
          "inspec/inputs",
          "inspec/resource",
          "inspec/java_resource",
          "inspec/names",
          "inspec/backend",
          "inspec/profile_files",
          "inspec/rule",
          "tools/config_text",
          "tools/filter_table",
          "tools/filter_factory",
          "tools/mixins",
          "resources/basic",
          "resources/file",
          "resources/accounts",
          "resources/processes",
          "resources/system",
          "resources/software",
          "resources/settings",
          "resources/tables",
          "resources/security",
          "resources/network",
          "resources/hosts",
          "resources/kernel",
          "resources/keys",
          "resources/containers",
          "resources/elsewhere",
          "resources/nginx",
          "resources/structured",
          "resources/databases",
          "resources/web",
          "engine/libraries",
          "engine/source_file",
          "engine/control_context",
          "engine/one_of",
          "engine/example_group",
          "engine/example",
          "engine/rule_run",
          "engine/run",
          // Last, since it takes away what the others may use.
          "lang/require",
          "lang/guard");

  private Prelude() {}

  static void loadInto(Ruby ruby) {
    for (String file : FILES) {
      ruby.executeScript(text(file), "seaworthy:" + file + ".rb");
    }
  }

  private static String text(String file) {
    String name = "/io/seaworthy/inspec/prelude/" + file + ".rb";
    try (InputStream content = Prelude.class.getResourceAsStream(name)) {
      if (content == null) {
        throw new IllegalStateException("the scanner's jar lacks " + name);
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the scanner's jar can't be read: " + name, unreadable);
    }
  }
}
