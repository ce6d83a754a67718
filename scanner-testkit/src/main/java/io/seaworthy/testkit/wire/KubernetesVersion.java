package io.seaworthy.testkit.wire;

import java.util.Arrays;

/** The Kubernetes release whose behaviour a {@link FakeApiServer} shows. */
public enum KubernetesVersion {
  /** 1.29: knows no {@code v5.channel.k8s.io}. */
  V1_29(29),
  /** 1.30: the API server speaks {@code v5.channel.k8s.io} itself. */
  V1_30(30),
  /** 1.31. */
  V1_31(31),
  /** 1.32. */
  V1_32(32),
  /** 1.33. */
  V1_33(33),
  /** 1.34. */
  V1_34(34),
  /** 1.35: exec over WebSocket needs the verb {@code create} besides {@code get}. */
  V1_35(35),
  /** 1.36. */
  V1_36(36),
  /** 1.37. */
  V1_37(37);

  private final int minor;

  KubernetesVersion(int minor) {
    this.minor = minor;
  }

  /**
   * Finds a release by its number.
   *
   * @param number such as {@code 1.34}
   * @return the release
   * @throws IllegalArgumentException when the fake doesn't know it, with those that it does
   */
  public static KubernetesVersion of(String number) {
    return Arrays.stream(values())
        .filter(each -> number.equals("1." + each.minor))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Kubernetes version: \"" + number + "\"; accepted is 1.29 to 1.37"));
  }

  /**
   * Returns the minor version number.
   *
   * @return 29 for 1.29
   */
  public int minor() {
    return minor;
  }

  /**
   * Returns the version as the server's {@code gitVersion} has it.
   *
   * @return such as {@code v1.34.4}
   */
  public String gitVersion() {
    return "v1." + minor + ".4";
  }

  /** Source: KEP-4006, gate TranslateStreamCloseWebsocketRequests, on since 1.30. */
  boolean translatesV5() {
    return minor >= 30;
  }

  /** Source: gate AuthorizePodWebsocketUpgradeCreatePermission, on since 1.35. */
  boolean asksCreateForExec() {
    return minor >= 35;
  }
}
