package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.internal.Tool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arch Linux's packages, all asked for at once. */
final class PacmanDatabase implements PackageDatabase {
  static final Command LIST = Command.argv("pacman", "-Q").asRepeatable();

  private final List<PackageEntry> all;
  private final Map<String, PackageEntry> byName = new HashMap<>();

  PacmanDatabase(Facts facts) {
    all = Tool.success(facts, LIST).stdout().text().lines().map(PacmanDatabase::entry).toList();
    all.forEach(entry -> byName.put(entry.name(), entry));
  }

  private static PackageEntry entry(String line) {
    String[] words = line.split(" ");
    if (words.length != 2) {
      throw new EvidenceException("tool.answer", "pacman gave an answer of another form");
    }
    return new PackageEntry(words[0], words[1], "", PackageEntry.INSTALLED, false);
  }

  @Override
  public Optional<PackageEntry> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public List<PackageEntry> all() {
    return all;
  }
}
