package io.seaworthy.core.resource.kernel;

import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Enabled;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.Running;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;

/**
 * Whether the kernel audits, and by which rules (InSpec's {@code linux_audit_system}). Serves one
 * thread, as its facts do. Each method throws {@link io.seaworthy.core.facts.EvidenceException}
 * when the container did not answer.
 */
public final class LinuxAuditSystemResource implements Enabled, Running {
  private static final String NAME = "linux_audit_system";
  private static final String PROGRAM = "auditctl";

  private final Facts facts;
  private final String status;

  private LinuxAuditSystemResource(Facts facts) {
    this.facts = facts;
    this.status = ask("-s");
  }

  /**
   * Names the audit.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<LinuxAuditSystemResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), LinuxAuditSystemResource::of);
  }

  /**
   * Asks for the audit's state.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceFailed when the container has no {@code auditctl}, or it fails
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static LinuxAuditSystemResource of(Facts facts) {
    return new LinuxAuditSystemResource(facts);
  }

  @Override
  public boolean enabled() {
    return value("enabled") == 1;
  }

  @Override
  public boolean running() {
    return value("pid") != 0;
  }

  /**
   * Returns the rules.
   *
   * @return as {@code auditctl -l} prints them
   * @throws ResourceFailed when they are not told
   */
  public List<String> rules() {
    return ask("-l").strip().lines().toList();
  }

  private long value(String key) {
    return status
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length > 1 && words[0].equals(key) && words[1].matches("\\d{1,18}"))
        .map(words -> Long.parseLong(words[1]))
        .findFirst()
        .orElseThrow(
            () -> new ResourceFailed("Executing " + PROGRAM + " -s | grep " + key + " failed: "));
  }

  private String ask(String option) {
    Exited exited =
        Tool.ofAdministrator(facts, PROGRAM, List.of(option))
            .orElseThrow(
                () ->
                    new ResourceFailed(
                        "Could not find `auditctl`. This resource requires `auditctl` utility to"
                            + " be available on the system."));
    if (exited.code() != 0) {
      throw new ResourceFailed(
          "Executing " + PROGRAM + " " + option + ": " + exited.stderr().text());
    }
    return exited.stdout().text();
  }

  @Override
  public String toString() {
    return NAME;
  }
}
