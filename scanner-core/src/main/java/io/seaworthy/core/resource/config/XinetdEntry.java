package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.FoundFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block of a file of xinetd, see xinetd.conf(5). Immutable.
 *
 * @param head what stands before the opening brace
 * @param settings what stands between the braces
 */
record XinetdEntry(String head, Map<String, @Nullable Object> settings) {
  private static final String SERVICE = "service ";
  private static final String INCLUDE = "includedir ";

  /** Files may include directories; a file that includes its own would never end. */
  private static final int MAX_DEPTH = 10;

  boolean isService() {
    return head.startsWith(SERVICE);
  }

  String service() {
    return head.substring(SERVICE.length()).strip();
  }

  static List<XinetdEntry> read(Facts facts, String path) {
    return read(facts, path, 0);
  }

  private static List<XinetdEntry> read(Facts facts, String path, int depth) {
    if (depth > MAX_DEPTH) {
      throw new ResourceFailed(path + " is included by too many files");
    }
    List<XinetdEntry> entries = new ArrayList<>();
    String head = "";
    List<String> block = new ArrayList<>();
    boolean open = false;
    for (String line : ConfigLines.statements(ConfigText.read(facts, path))) {
      String said = line.strip();
      if (said.equals("}")) {
        String settings = String.join("\n", block);
        entries.add(
            new XinetdEntry(
                head,
                SimpleConfig.parse(settings, SimpleConfigOptions.builder().build()).params()));
        block.clear();
        open = false;
      } else if (said.equals("{")) {
        open = true;
      } else if (open) {
        block.add(said);
      } else if (said.startsWith(INCLUDE)) {
        for (String file : files(facts, said.substring(INCLUDE.length()).strip())) {
          entries.addAll(read(facts, file, depth + 1));
        }
      } else {
        open = said.endsWith("{");
        head = open ? said.substring(0, said.length() - 1).strip() : said;
      }
    }
    return entries;
  }

  private static List<String> files(Facts facts, String directory) {
    if (!ConfigText.isDirectory(facts, directory)) {
      throw new ResourceSkipped("Can't find folder: " + directory);
    }
    List<String> found = FoundFiles.matching(facts, List.of(directory));
    facts.gather(found.stream().flatMap(file -> ConfigText.needs(file).stream()).toList());
    return found.stream()
        .filter(file -> ConfigText.readIfThere(facts, file).isPresent())
        .sorted()
        .toList();
  }
}
