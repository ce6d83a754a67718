package io.seaworthy.inspec.profile;

import io.seaworthy.core.result.PlatformRecord;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The {@code supports} of profiles and resources: entries are alternatives, the conditions of an
 * entry hold together. Names and releases may have {@code *} for any text.
 */
public final class PlatformCriteria {
  private PlatformCriteria() {}

  /**
   * Tells whether a platform is among those that are named.
   *
   * @param criteria each a set of conditions such as {@code platform-family: debian}
   * @param platform the platform
   * @return true when an entry holds, or there is none
   */
  public static boolean hold(
      List<? extends Map<String, String>> criteria, PlatformRecord platform) {
    return criteria.isEmpty()
        || criteria.stream()
            .anyMatch(
                entry ->
                    entry.entrySet().stream()
                        .allMatch(c -> holds(c.getKey(), c.getValue(), platform)));
  }

  private static boolean holds(String key, String wanted, PlatformRecord platform) {
    return switch (key.replace('-', '_')) {
      case "os_family", "platform_family" -> platform.families().contains(wanted);
      case "os", "platform" ->
          platform.name().equals(wanted) || platform.families().contains(wanted);
      case "os_name", "platform_name" -> fits(wanted, platform.name());
      case "release" -> fits(wanted, platform.release());
      default -> false;
    };
  }

  /** A pattern may stand anywhere in the name, as in InSpec. */
  private static boolean fits(String wanted, String actual) {
    if (!wanted.contains("*")) {
      return wanted.equals(actual);
    }
    String pattern = Pattern.quote(wanted).replace("*", "\\E.*?\\Q");
    return Pattern.compile(pattern).matcher(actual).find();
  }
}
