package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.RequiredFile;
import io.seaworthy.core.text.BoundedRegex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files by which distributions tell who they are. */
final class ReleaseFiles {
  static final String DEBIAN_VERSION = "/etc/debian_version";
  static final String REDHAT_RELEASE = "/etc/redhat-release";
  static final String SUSE_RELEASE = "/etc/SuSE-release";
  private static final String OS_RELEASE = "/etc/os-release";
  private static final String LSB_RELEASE = "/etc/lsb-release";
  private static final String LSB_RELEASE_TOOL = "/usr/bin/lsb-release";

  /** All files that are looked at; their properties are asked for at once. */
  static final List<Need> NEEDS =
      List.of(
              DEBIAN_VERSION,
              REDHAT_RELEASE,
              SUSE_RELEASE,
              OS_RELEASE,
              LSB_RELEASE,
              LSB_RELEASE_TOOL,
              "/usr/bin/raspi-config",
              "/etc/oracle-release",
              "/etc/enterprise-release",
              "/etc/parallels-release",
              "/etc/system-release",
              "/etc/arch-release",
              "/etc/slackware-version",
              "/etc/gentoo-release",
              "/etc/exherbo-release",
              "/etc/alpine-release",
              "/etc/coreos/update.conf",
              "/etc/issue")
          .stream()
          .<Need>map(path -> new Need.Stat(ContainerPath.of(path)))
          .toList();

  private final Facts facts;
  private final Map<String, String> osRelease;
  private final String distributor;
  private final @Nullable String distributorRelease;

  ReleaseFiles(Facts facts) {
    this.facts = facts;
    facts.gather(NEEDS);
    this.osRelease = parseOsRelease(text(OS_RELEASE).orElse(""));
    Optional<String> lsb = text(LSB_RELEASE);
    if (lsb.isPresent()) {
      this.distributor = orEmpty(setting(lsb.get(), "DISTRIB_ID"));
      this.distributorRelease = setting(lsb.get(), "DISTRIB_RELEASE");
    } else {
      String tool = text(LSB_RELEASE_TOOL).orElse("");
      this.distributor = orEmpty(first(tool, "(?m)^Distributor ID:\\s+(.+)$"));
      this.distributorRelease = first(tool, "(?m)^Release:\\s+(.+)$");
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  boolean has(String path) {
    return text(path).isPresent();
  }

  /** Returns the content of a regular file. */
  Optional<String> text(String path) {
    return RequiredFile.find(facts, path).map(Bytes::text);
  }

  /** Returns a value of os-release, empty where it is not set. */
  String osRelease(String key) {
    return osRelease.getOrDefault(key, "");
  }

  /** Returns the distributor of lsb-release, empty where nothing is said. */
  String distributor() {
    return distributor;
  }

  @Nullable String distributorRelease() {
    return distributorRelease;
  }

  private static Map<String, String> parseOsRelease(String content) {
    Map<String, String> values = new HashMap<>();
    for (String raw : content.lines().toList()) {
      String line = raw.strip();
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0 && equals < line.length() - 1) {
        values.put(
            line.substring(0, equals),
            line.substring(equals + 1).replaceFirst("^\"", "").replaceFirst("\"$", ""));
      }
    }
    return values;
  }

  private static @Nullable String setting(String content, String key) {
    return first(content, "(?m)^" + key + "=[\"']?(.+?)[\"']?$");
  }

  /** Returns the first group of the first match. */
  static @Nullable String first(String text, String regex) {
    return BoundedRegex.PARSING.first(Pattern.compile(regex), text);
  }

  static boolean found(String text, String regex) {
    return BoundedRegex.PARSING.find(Pattern.compile(regex), text);
  }
}
