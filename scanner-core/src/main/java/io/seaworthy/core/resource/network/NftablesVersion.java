package io.seaworthy.core.resource.network;

import io.seaworthy.core.facts.EvidenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which options a release of {@code nft} understands. Immutable.
 *
 * @param number the release as one number: 903 for 0.9.3
 */
record NftablesVersion(int number) {
  private static final Pattern VERSION =
      Pattern.compile("nftables v(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{1,2}))?");

  static NftablesVersion read(String said) {
    Matcher matcher = VERSION.matcher(said);
    if (!matcher.lookingAt()) {
      throw new EvidenceException("tool.answer", "nft --version did not tell its version");
    }
    String patch = matcher.group(3) == null ? "0" : matcher.group(3);
    return new NftablesVersion(
        Integer.parseInt(matcher.group(1)) * 10_000
            + Integer.parseInt(matcher.group(2)) * 100
            + Integer.parseInt(patch));
  }

  boolean speaksJson() {
    return number >= 900;
  }

  /** Numbers instead of names, without counters. */
  List<String> forRules() {
    List<String> options = new ArrayList<>(forElements());
    options.add(number >= 903 ? "-y" : "-nn");
    return options;
  }

  List<String> forElements() {
    return number >= 800 ? List.of("-s") : List.of();
  }

  List<String> forAttributes() {
    List<String> options = new ArrayList<>(forElements());
    if (speaksJson()) {
      options.add("-j");
    }
    return options;
  }
}
