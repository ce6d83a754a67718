package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.internal.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Alpine's packages.
 *
 * <p>InSpec looks for the name anywhere in the lines of a listing, descriptions included, and takes
 * the first hit; it splits a name from its version at the first hyphen. Verdicts have to be the
 * same, so this does so too.
 */
final class ApkDatabase implements PackageDatabase {
  static final Command INFO = Command.argv("apk", "info", "-vv", "--no-network").asRepeatable();
  private static final Command LIST =
      Command.argv("apk", "list", "--no-network", "--installed").asRepeatable();

  private final Facts facts;
  private final List<String> lines;

  ApkDatabase(Facts facts) {
    this.facts = facts;
    this.lines = withoutWarnings(Tool.success(facts, INFO).stdout().text());
  }

  private static List<String> withoutWarnings(String listing) {
    return listing.lines().filter(line -> !line.regionMatches(true, 0, "WARNING", 0, 7)).toList();
  }

  @Override
  public Optional<PackageEntry> find(String name) {
    return lines.stream().filter(line -> line.contains(name)).findFirst().map(ApkDatabase::hit);
  }

  private static PackageEntry hit(String line) {
    String label = line.split(" - ", 2)[0];
    int hyphen = label.indexOf('-');
    String name = hyphen < 0 ? label : label.substring(0, hyphen);
    String version = hyphen < 0 ? "" : label.substring(hyphen + 1);
    return new PackageEntry(name, version, "", PackageEntry.INSTALLED, false);
  }

  @Override
  public List<PackageEntry> all() {
    List<PackageEntry> all = new ArrayList<>();
    for (String line : withoutWarnings(Tool.success(facts, LIST).stdout().text())) {
      String[] words = line.split(" ");
      String[] label = words[0].split("-");
      if (words.length < 3 || label.length < 2) {
        continue;
      }
      String origin = words[2].replaceAll("[{}^]", "");
      all.add(
          new PackageEntry(
              origin, label[label.length - 2], words[1], PackageEntry.INSTALLED, false));
    }
    return all;
  }
}
