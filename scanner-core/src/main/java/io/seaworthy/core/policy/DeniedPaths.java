package io.seaworthy.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files whose content is never read: credentials that a compliance check has no business with.
 * Their properties (owner, mode, existence) stay open to checks. Immutable.
 *
 * <p>Patterns know {@code *} (any characters but a slash) and {@code **} (any characters).
 */
public final class DeniedPaths {
  private static final List<String> DEFAULTS =
      List.of(
          "/var/run/secrets/**",
          "/run/secrets/**",
          "/proc/*/environ",
          "/proc/*/mem",
          "/proc/*/root/**",
          "/proc/kcore",
          "/proc/kmsg",
          "/dev/mem",
          "/dev/kmsg",
          "**/.ssh/id_*",
          "/etc/ssh/ssh_host_*_key",
          "/etc/ssl/private/**",
          "/etc/pki/tls/private/**",
          "**/.kube/config",
          "**/.aws/credentials",
          "**/.docker/config.json");

  private final Map<String, Pattern> patterns;

  private DeniedPaths(List<String> globs) {
    Map<String, Pattern> compiled = new LinkedHashMap<>();
    globs.forEach(glob -> compiled.put(glob, compile(glob)));
    this.patterns = compiled;
  }

  /**
   * Returns the default list: service-account tokens, process environments and memory, private
   * keys, client credentials.
   *
   * @return the list
   */
  public static DeniedPaths defaults() {
    return new DeniedPaths(DEFAULTS);
  }

  /**
   * Returns this list and one pattern more.
   *
   * @param pattern an absolute path, or one that begins with {@code **}
   * @return the longer list
   * @throws IllegalArgumentException when the pattern has another form
   */
  public DeniedPaths and(String pattern) {
    List<String> longer = new ArrayList<>(patterns.keySet());
    longer.add(pattern);
    return new DeniedPaths(longer);
  }

  /**
   * Returns this list without a pattern: an explicit decision to read what it protects.
   *
   * @param pattern a pattern of this list
   * @return the shorter list
   * @throws IllegalArgumentException when the list has no such pattern
   */
  public DeniedPaths except(String pattern) {
    if (!patterns.containsKey(pattern)) {
      throw new IllegalArgumentException(
          "denied path: \"" + pattern + "\" is not in the list; it has " + patterns.keySet());
    }
    return new DeniedPaths(patterns.keySet().stream().filter(p -> !p.equals(pattern)).toList());
  }

  /**
   * Returns the patterns.
   *
   * @return the patterns, in order
   */
  public List<String> patterns() {
    return List.copyOf(patterns.keySet());
  }

  /**
   * Returns the pattern that protects a path.
   *
   * @param path an absolute path; {@code .}, {@code ..} and repeated slashes are resolved here,
   *     symbolic links by whoever reads the file
   * @return the pattern, empty when the content may be read
   */
  public Optional<String> denies(String path) {
    String plain = normalized(path);
    return patterns.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(plain).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String normalized(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.remove(parts.size() - 1);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  private static Pattern compile(String glob) {
    if (!glob.startsWith("/") && !glob.startsWith("**")) {
      throw new IllegalArgumentException(
          "denied path: \"" + glob + "\"; accepted is an absolute path or one that begins with **");
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (glob.charAt(i) == '*') {
        regex.append("[^/]*");
      } else {
        regex.append(Pattern.quote(String.valueOf(glob.charAt(i))));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
