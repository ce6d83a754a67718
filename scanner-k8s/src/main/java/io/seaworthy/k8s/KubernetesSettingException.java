package io.seaworthy.k8s;

import io.seaworthy.api.ScannerException;

/** A setting of {@link KubernetesTransportProvider} is not known or has a value it can't have. */
public final class KubernetesSettingException extends ScannerException {
  private static final long serialVersionUID = 1L;

  private final String setting;

  KubernetesSettingException(String setting, String problem) {
    super("Kubernetes transport setting " + setting + ": " + problem);
    this.setting = setting;
  }

  /**
   * Returns which setting it is about.
   *
   * @return the name as it was given
   */
  public String setting() {
    return setting;
  }
}
