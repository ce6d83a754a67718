package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.internal.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packages of RPM, all asked for at once. */
final class RpmDatabase implements PackageDatabase {
  private static final String FORMAT = "%{NAME}\\t%{VERSION}-%{RELEASE}\\t%{ARCH}\\n";

  private final Facts facts;
  private final Optional<String> path;
  private final List<PackageEntry> all;
  private final Map<String, List<PackageEntry>> byLabel = new LinkedHashMap<>();

  RpmDatabase(Facts facts) {
    this(facts, Optional.empty());
  }

  RpmDatabase(Facts facts, Optional<String> path) {
    this.facts = facts;
    this.path = path;
    this.all = parse(Tool.success(facts, list(path)).stdout().text());
    for (PackageEntry entry : all) {
      for (String label : labels(entry)) {
        byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(entry);
      }
    }
  }

  static Command list(Optional<String> path) {
    return rpm(path, "-qa");
  }

  private static Command rpm(Optional<String> path, String... query) {
    List<String> words = new ArrayList<>(List.of(query));
    path.ifPresent(directory -> words.addAll(List.of("--dbpath", directory)));
    words.addAll(List.of("--qf", FORMAT));
    return Command.argv("rpm", words.toArray(new String[0]))
        .asRepeatable()
        .withOutputLimit(new OutputLimit(16 << 20));
  }

  static List<PackageEntry> parse(String listing) {
    return listing.lines().map(RpmDatabase::entry).toList();
  }

  private static PackageEntry entry(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 3) {
      throw new EvidenceException("tool.answer", "rpm gave an answer of another form");
    }
    return new PackageEntry(fields[0], fields[1], fields[2], PackageEntry.INSTALLED, false);
  }

  /** The forms in which {@code rpm -q} takes a package, see "Package names" in rpm(8). */
  private static List<String> labels(PackageEntry entry) {
    String name = entry.name();
    String version = entry.version().substring(0, entry.version().lastIndexOf('-'));
    return List.of(
        name,
        name + "." + entry.architecture(),
        name + "-" + version,
        name + "-" + entry.version(),
        name + "-" + entry.version() + "." + entry.architecture());
  }

  /**
   * Where several versions are installed, the last one that {@code rpm} names counts, as in InSpec.
   */
  @Override
  public Optional<PackageEntry> find(String name) {
    List<PackageEntry> known = byLabel.getOrDefault(name, List.of());
    if (known.size() < 2) {
      return known.stream().findFirst();
    }
    Command query = rpm(path, "-q", name);
    Exited exited = Tool.success(facts, query);
    List<PackageEntry> inOrder = parse(exited.stdout().text());
    return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.get(inOrder.size() - 1));
  }

  @Override
  public List<PackageEntry> all() {
    return all;
  }
}
