package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;

/** Settings of the audit daemon (InSpec's {@code auditd_conf}). Immutable. */
public final class AuditdConfResource extends ConfigFileResource {
  private static final String NAME = "Audit Daemon Config";
  private static final String PATH = "/etc/audit/auditd.conf";

  private AuditdConfResource(String path, String content) {
    super(NAME, path, content, SimpleConfigOptions.DEFAULT);
  }

  /**
   * Names the file at its usual place, {@code /etc/audit/auditd.conf}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<AuditdConfResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<AuditdConfResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static AuditdConfResource of(Facts facts) {
    return of(facts, PATH);
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static AuditdConfResource of(Facts facts, String path) {
    return new AuditdConfResource(path, ConfigText.read(facts, path));
  }
}
