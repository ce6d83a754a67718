package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.result.PlatformRecord;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds out which platform a container has, with the names and families that InSpec uses. */
public final class Platform {
  private static final Command UNAME = Command.argv("uname", "-s", "-r", "-m").asRepeatable();

  /** What detection asks for, for a resource that needs it. */
  static final List<Need> NEEDS =
      Stream.concat(Stream.of(new Need.Run(UNAME)), ReleaseFiles.NEEDS.stream()).toList();

  private Platform() {}

  /**
   * Detects the platform, or takes what was detected before.
   *
   * @param facts the container's facts
   * @return the platform; a Linux without a file that tells more is {@code linux} with release
   *     {@code unknown}
   * @throws EvidenceException when the container did not answer
   */
  public static PlatformRecord detect(Facts facts) {
    return facts.derive(PlatformRecord.class, Platform::ask);
  }

  private static PlatformRecord ask(Facts facts) {
    facts.gather(NEEDS);
    Exited exited = facts.runTool(UNAME);
    String[] uname = exited.stdout().text().strip().split(" ");
    if (exited.code() != 0 || uname.length != 3) {
      throw new EvidenceException("tool.answer", "uname gave no answer that can be read");
    }
    if (!uname[0].toLowerCase(Locale.ROOT).contains("linux")) {
      return PlatformRecord.UNKNOWN;
    }
    ReleaseFiles files = new ReleaseFiles(facts);
    LinuxDistribution found = LinuxDistribution.of(files);
    // Rolling distributions have no release but the kernel's.
    for (String rolling : List.of("arch", "exherbo")) {
      if (found.name().equals("linux") && files.has("/etc/" + rolling + "-release")) {
        return record(new LinuxDistribution(rolling, null, uname[1]), uname[2]);
      }
    }
    return record(found, uname[2]);
  }

  private static PlatformRecord record(LinuxDistribution found, String arch) {
    List<String> families =
        Stream.of(found.family(), "linux", "unix", "os").filter(Objects::nonNull).toList();
    return new PlatformRecord(
        found.name().replace(' ', '_'),
        Objects.requireNonNullElse(found.release(), ""),
        families,
        arch);
  }
}
