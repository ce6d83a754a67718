package io.seaworthy.core.resource.system;

import static io.seaworthy.core.resource.system.ReleaseFiles.DEBIAN_VERSION;
import static io.seaworthy.core.resource.system.ReleaseFiles.REDHAT_RELEASE;
import static io.seaworthy.core.resource.system.ReleaseFiles.SUSE_RELEASE;
import static io.seaworthy.core.resource.system.ReleaseFiles.first;
import static io.seaworthy.core.resource.system.ReleaseFiles.found;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which distribution a container has. Names, families and the order of the questions are those of
 * train, InSpec's transport library, since profiles say {@code os.redhat?} and mean its answer.
 *
 * @param name for example {@code ubuntu}
 * @param family for example {@code debian}; null for none below {@code linux}
 * @param release for example {@code 22.04}; null where nothing is said
 */
record LinuxDistribution(String name, @Nullable String family, @Nullable String release) {
  private static final String ANY_CASE = "(?i)";

  private static final List<Function<ReleaseFiles, Optional<LinuxDistribution>>> LADDER =
      List.of(
          LinuxDistribution::debian,
          LinuxDistribution::fedora,
          LinuxDistribution::redhat,
          LinuxDistribution::suse,
          LinuxDistribution::others);

  static LinuxDistribution of(ReleaseFiles files) {
    return LADDER.stream()
        .map(step -> step.apply(files))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(new LinuxDistribution("linux", null, "unknown"));
  }

  private static Optional<LinuxDistribution> debian(ReleaseFiles files) {
    if (!files.has(DEBIAN_VERSION)) {
      return Optional.empty();
    }
    String version = files.text(DEBIAN_VERSION).orElse("").stripTrailing();
    Function<String, Function<@Nullable String, LinuxDistribution>> member =
        name -> release -> new LinuxDistribution(name, "debian", release);
    if (found(files.distributor(), ANY_CASE + "ubuntu")) {
      return Optional.of(member.apply("ubuntu").apply(files.distributorRelease()));
    }
    if (found(files.distributor(), ANY_CASE + "linuxmint")) {
      return Optional.of(member.apply("linuxmint").apply(files.distributorRelease()));
    }
    if (files.osRelease("ID").equals("kali")) {
      return Optional.of(member.apply("kali").apply(files.osRelease("VERSION")));
    }
    boolean raspbian =
        found(files.osRelease("NAME"), ANY_CASE + "raspbian") || files.has("/usr/bin/raspi-config");
    return Optional.of(member.apply(raspbian ? "raspbian" : "debian").apply(version));
  }

  private static Optional<LinuxDistribution> fedora(ReleaseFiles files) {
    return found(files.osRelease("NAME"), ANY_CASE + "fedora")
        ? Optional.of(new LinuxDistribution("fedora", "fedora", files.osRelease("VERSION_ID")))
        : Optional.empty();
  }

  private static Optional<LinuxDistribution> redhat(ReleaseFiles files) {
    if (found(files.distributor(), ANY_CASE + "centos")) {
      return redhat("centos", files.distributorRelease());
    }
    if (found(files.osRelease("NAME"), ANY_CASE + "centos")) {
      return redhat("centos", redhatRelease(files.text(REDHAT_RELEASE).orElse("")));
    }
    for (String path : List.of("/etc/oracle-release", "/etc/enterprise-release")) {
      if (files.has(path)) {
        return redhat("oracle", redhatRelease(files.text(path).orElse("")));
      }
    }
    for (String name : List.of("scientific", "xenserver")) {
      if (found(files.distributor(), ANY_CASE + name)) {
        return redhat(name, files.distributorRelease());
      }
    }
    Optional<String> parallels = files.text("/etc/parallels-release");
    if (parallels.isPresent()) {
      return redhat(redhatName(parallels.get()), first(parallels.get(), "(\\d\\.\\d\\.\\d)"));
    }
    if (found(files.osRelease("ID_LIKE"), ANY_CASE + "wrlinux")) {
      return redhat("wrlinux", files.osRelease("VERSION"));
    }
    return byDistributorOrFile(files, "amazon", "/etc/system-release", ANY_CASE + "amazon")
        .or(() -> byDistributorOrFile(files, "cloudlinux", REDHAT_RELEASE, ANY_CASE + "cloudlinux"))
        .or(() -> byDistributorOrFile(files, "redhat", REDHAT_RELEASE, "."));
  }

  private static Optional<LinuxDistribution> byDistributorOrFile(
      ReleaseFiles files, String name, String path, String content) {
    if (found(files.distributor(), ANY_CASE + name)) {
      return redhat(name, files.distributorRelease());
    }
    Optional<String> text = files.text(path).filter(raw -> found(raw, content));
    return text.isPresent()
        ? redhat(redhatName(text.get()), redhatRelease(text.get()))
        : Optional.empty();
  }

  private static Optional<LinuxDistribution> redhat(String name, @Nullable String release) {
    return Optional.of(new LinuxDistribution(name, "redhat", release));
  }

  private static String redhatName(String content) {
    if (found(content, "(?mi)^red hat")) {
      return "redhat";
    }
    String word = first(content, "(\\w+)");
    return word == null ? "redhat" : word.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String redhatRelease(String content) {
    if (found(content, ANY_CASE + "rawhide")) {
      String rawhide = first(content, ANY_CASE + "(\\d+ \\(Rawhide\\))");
      return rawhide == null ? null : rawhide.toLowerCase(Locale.ROOT);
    }
    if (found(content, ANY_CASE + "Amazon Linux")) {
      return first(content, "([\\d.]+)");
    }
    if (found(content, ANY_CASE + "derived from .*linux|amazon")) {
      return first(content, ANY_CASE + "Linux ([\\d.]+)");
    }
    return first(content, "release ([\\d.]+)");
  }

  private static Optional<LinuxDistribution> suse(ReleaseFiles files) {
    Optional<String> file = files.text(SUSE_RELEASE);
    boolean like = found(files.osRelease("ID_LIKE"), ANY_CASE + "suse");
    if (!like && file.isEmpty()) {
      return Optional.empty();
    }
    String content = file.orElse("");
    String release = like ? files.osRelease("VERSION") : suseRelease(content);
    String opensuse = "(?mi)^opensuse";
    if (found(files.osRelease("NAME"), opensuse) || found(content, opensuse)) {
      return Optional.of(new LinuxDistribution("opensuse", "suse", release));
    }
    if (found(files.osRelease("NAME"), "(?mi)^sles") || found(content, ANY_CASE + "suse")) {
      return Optional.of(new LinuxDistribution("suse", "suse", release));
    }
    return Optional.empty();
  }

  private static @Nullable String suseRelease(String content) {
    String major = first(content, "VERSION = (\\d+)\\nPATCHLEVEL = \\d+");
    String patch = first(content, "VERSION = \\d+\\nPATCHLEVEL = (\\d+)");
    return major == null
        ? first(content, "VERSION\\s?=\\s?\"?([\\d.]{2,})\"?")
        : major + "." + patch;
  }

  private static Optional<LinuxDistribution> others(ReleaseFiles files) {
    for (String name : List.of("slackware-version", "gentoo-release")) {
      Optional<String> text = files.text("/etc/" + name);
      if (text.isPresent()) {
        return plain(name.substring(0, name.indexOf('-')), text.get().replaceAll("[^\\d.]", ""));
      }
    }
    Optional<String> alpine = files.text("/etc/alpine-release");
    if (alpine.isPresent()) {
      return plain("alpine", alpine.get().strip());
    }
    if (files.has("/etc/coreos/update.conf")) {
      return plain("coreos", files.distributorRelease());
    }
    String issue = files.text("/etc/issue").orElse("");
    if (issue.contains("Poky")) {
      return Optional.of(
          new LinuxDistribution("yocto", "yocto", first(issue, "(\\d+(?:\\.\\d+)+)")));
    }
    String id = files.osRelease("ID");
    for (String name : List.of("wolfi", "chainguard")) {
      if (id.contains(name)) {
        return Optional.of(
            new LinuxDistribution(name, "chainguard", files.osRelease("VERSION_ID")));
      }
    }
    return Optional.empty();
  }

  private static Optional<LinuxDistribution> plain(String name, @Nullable String release) {
    return Optional.of(new LinuxDistribution(name, null, release));
  }
}
