package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.EvidenceException;
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

  /** Directories that each include the next one hold more files than anybody could read. */
  private static final int MAX_FILES = 1000;

  boolean isService() {
    return head.startsWith(SERVICE);
  }

  String service() {
    return head.substring(SERVICE.length()).strip();
  }

  static List<XinetdEntry> read(Facts facts, String path) {
    Reader reader = new Reader(facts);
    reader.read(path, 0);
    return List.copyOf(reader.entries);
  }

  /** Takes the blocks of files, those of what a file includes where it includes it. */
  private static final class Reader {
    private final Facts facts;
    private final List<XinetdEntry> entries = new ArrayList<>();
    private int files;

    Reader(Facts facts) {
      this.facts = facts;
    }

    void read(String path, int depth) {
      if (depth > MAX_DEPTH) {
        throw new ResourceFailed(path + " is included by too many files");
      }
      files++;
      if (files > MAX_FILES) {
        throw new EvidenceException(
            "parse.too-complex", "files of xinetd include more than " + MAX_FILES + " files");
      }
      String head = "";
      List<String> block = new ArrayList<>();
      boolean open = false;
      for (String line : ConfigLines.statements(ConfigText.read(facts, path))) {
        String said = line.strip();
        if (said.equals("}")) {
          String settings = String.join("\n", block);
          entries.add(
              new XinetdEntry(
                  head, SimpleConfig.parse(settings, SimpleConfigOptions.DEFAULT).params()));
          block.clear();
          open = false;
        } else if (said.equals("{")) {
          open = true;
        } else if (open) {
          block.add(said);
        } else if (said.startsWith(INCLUDE)) {
          for (String file : filesIn(said.substring(INCLUDE.length()).strip())) {
            read(file, depth + 1);
          }
        } else {
          open = said.endsWith("{");
          head = open ? said.substring(0, said.length() - 1).strip() : said;
        }
      }
    }

    private List<String> filesIn(String directory) {
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
}
