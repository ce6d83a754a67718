package io.seaworthy.core.resource.software;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.internal.Tool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Debian's packages, all asked for at once. */
final class DpkgDatabase implements PackageDatabase {
  static final Command LIST =
      Command.argv(
              "dpkg-query",
              "-W",
              "-f=${Package}\\t${Architecture}\\t${Status}\\t${db:Status-Abbrev}\\t${Version}\\n")
          .asRepeatable()
          .withOutputLimit(new OutputLimit(16 << 20));

  private final List<PackageEntry> all;
  private final Map<String, PackageEntry> byName = new HashMap<>();

  DpkgDatabase(Facts facts) {
    all = parse(Tool.success(facts, LIST).stdout().text());
    for (PackageEntry entry : all) {
      byName.put(entry.name(), entry);
      byName.put(entry.name() + ":" + entry.architecture(), entry);
    }
  }

  static List<PackageEntry> parse(String listing) {
    return listing.lines().map(DpkgDatabase::entry).toList();
  }

  private static PackageEntry entry(String line) {
    String[] fields = line.split("\t", -1);
    String[] status = fields.length == 5 ? fields[2].split(" ") : new String[0];
    if (status.length != 3) {
      throw new EvidenceException("tool.answer", "dpkg-query gave an answer of another form");
    }
    boolean installed = status[2].equals(PackageEntry.INSTALLED);
    return new PackageEntry(
        fields[0],
        fields[4],
        fields[1],
        installed ? PackageEntry.INSTALLED : fields[3].strip(),
        status[0].equals("hold"));
  }

  @Override
  public Optional<PackageEntry> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public List<PackageEntry> all() {
    return all.stream().map(DpkgDatabase::withoutEpoch).toList();
  }

  /** InSpec's table leaves the epoch out. */
  private static PackageEntry withoutEpoch(PackageEntry entry) {
    String version = entry.version().substring(entry.version().lastIndexOf(':') + 1);
    return new PackageEntry(
        entry.name(), version, entry.architecture(), entry.status(), entry.held());
  }
}
