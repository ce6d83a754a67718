package io.seaworthy.inspec.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** InSpec's digest of a profile: each file's name and content, closed by NUL, ordered by name. */
final class ProfileDigest {
  private ProfileDigest() {}

  static String of(ProfileFiles files, List<ProfileSource.Dependency> dependencies) {
    Map<String, byte[]> parts = new TreeMap<>();
    files
        .files()
        .forEach(
            (name, content) -> {
              if (counts(name)) {
                parts.put(name, content);
              }
            });
    parts.put("inspec.lock.deps", lock(dependencies).getBytes(StandardCharsets.UTF_8));
    MessageDigest digest = sha256();
    parts.forEach(
        (name, content) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(content);
          digest.update((byte) 0);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static boolean counts(String name) {
    boolean source = name.startsWith("controls/") || name.startsWith("libraries/");
    return name.equals(ProfileFiles.METADATA)
        || name.startsWith("files/")
        || (source && name.endsWith(".rb"));
  }

  /** A YAML document as Psych writes it. */
  private static String lock(List<ProfileSource.Dependency> dependencies) {
    if (dependencies.isEmpty()) {
      return "--- {}\n";
    }
    StringBuilder yaml = new StringBuilder("---\n");
    for (ProfileSource.Dependency dependency : dependencies) {
      String version = dependency.profile().version();
      yaml.append(dependency.name())
          .append(version.isEmpty() ? "" : "-" + version)
          .append(": ")
          .append(dependency.profile().sha256())
          .append('\n');
    }
    return yaml.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
