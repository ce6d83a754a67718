package io.seaworthy.core.resource.kernel;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The audit rules of the running kernel (InSpec's {@code auditd}). Serves one thread, as its facts
 * do. Each method throws {@link io.seaworthy.core.facts.EvidenceException} when the container did
 * not answer.
 *
 * <p>The fields of a row are, as far as the rule has them, {@code file}, {@code list}, {@code
 * action}, {@code fields}, {@code fields_nokey}, {@code syscall}, {@code key}, {@code arch}, {@code
 * path}, {@code permissions} and {@code exit}.
 */
public final class AuditdResource {
  private static final String NAME = "Auditd Rules";
  private static final String PROGRAM = "/sbin/auditctl";

  private final Facts facts;
  private final List<String> lines;
  private final FilterTable table;

  private AuditdResource(Facts facts, String rules) {
    this.facts = facts;
    this.lines = rules.lines().toList();
    this.table = FilterTable.of(NAME, AuditRules.rows(lines));
  }

  /**
   * Names the rules.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<AuditdResource> spec() {
    return new ResourceSpec<>(NAME, List.of(new Need.Run(ask("-l"))), AuditdResource::of);
  }

  /**
   * Asks for the rules.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceFailed when there is no {@code auditctl}, or the kernel refuses to tell
   */
  public static AuditdResource of(Facts facts) {
    Exited exited =
        Tool.ifPresent(facts, ask("-l"))
            .orElseThrow(() -> new ResourceFailed("Command `" + PROGRAM + "` does not exist"));
    if (exited.code() != 0) {
      throw new ResourceFailed(
          "Command `" + PROGRAM + " -l` failed with error: " + exited.stderr().text());
    }
    String rules = exited.stdout().text();
    if (rules.lines().anyMatch(line -> line.startsWith("LIST_RULES:"))) {
      throw new ResourceFailed(
          "The version of audit is outdated."
              + "The `auditd` resource supports versions of audit >= 2.3.");
    }
    return new AuditdResource(facts, rules);
  }

  private static Command ask(String question) {
    return Command.argv(PROGRAM, question).asRepeatable();
  }

  /**
   * Returns the rules.
   *
   * @return a row for each rule, and for each system call of a rule
   */
  public FilterTable table() {
    return table;
  }

  /**
   * Returns the rules.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table.rows();
  }

  /**
   * Returns the rules as they are printed.
   *
   * @return the lines
   */
  public List<String> lines() {
    return lines;
  }

  /**
   * Returns the state of the kernel's audit system.
   *
   * @return for example {@code enabled} to {@code 1}
   */
  public Map<String, String> status() {
    String said = Tool.success(facts, ask("-s")).stdout().text().stripTrailing();
    if (said.startsWith("AUDIT_STATUS")) {
      said = said.replace("AUDIT_STATUS: ", "").replace(' ', '\n').replace('=', ' ');
    }
    Map<String, String> status = new LinkedHashMap<>();
    for (String line : said.split("\n")) {
      int blank = line.indexOf(' ');
      if (blank > 0) {
        status.put(line.substring(0, blank), line.substring(blank + 1));
      }
    }
    return Collections.unmodifiableMap(status);
  }

  @Override
  public String toString() {
    return NAME;
  }
}
