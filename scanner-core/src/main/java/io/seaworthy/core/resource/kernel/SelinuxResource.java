package io.seaworthy.core.resource.kernel;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of SELinux (InSpec's {@code selinux}). Serves one thread, as its facts do. Each method
 * throws {@link io.seaworthy.core.facts.EvidenceException} when the container did not answer.
 */
public final class SelinuxResource implements Installed {
  private static final String NAME = "SELinux";
  private static final String PATH = "/etc/selinux/config";
  private static final Command STATUS = Command.argv("sestatus").asRepeatable();
  private static final Command MODULES = Command.argv("semodule", "-lfull").asRepeatable();
  private static final Command BOOLEANS =
      Command.argv("semanage", "boolean", "-l", "-n").asRepeatable();

  private final Facts facts;
  private final String path;
  private final Map<String, String> status;

  private SelinuxResource(Facts facts, String path, Map<String, String> status) {
    this.facts = facts;
    this.path = path;
    this.status = status;
  }

  /**
   * Names SELinux with its settings at their usual place, {@code /etc/selinux/config}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<SelinuxResource> spec() {
    return new ResourceSpec<>(NAME, List.of(new Need.Run(STATUS)), SelinuxResource::of);
  }

  /**
   * Asks for the state, with the settings at their usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceSkipped when there is no {@code sestatus}, or it fails
   */
  public static SelinuxResource of(Facts facts) {
    return of(facts, PATH);
  }

  /**
   * Asks for the state.
   *
   * @param facts asks the container
   * @param path the file of settings
   * @return the resource
   * @throws ResourceSkipped when there is no {@code sestatus}, or it fails
   */
  public static SelinuxResource of(Facts facts, String path) {
    Exited exited =
        Tool.ifPresent(facts, STATUS)
            .orElseThrow(() -> new ResourceSkipped("Skipping resource: sestatus: not found"));
    if (exited.code() != 0) {
      throw new ResourceSkipped(
          "Skipping resource: " + exited.stdout().text() + "\n" + exited.stderr().text());
    }
    return new SelinuxResource(facts, path, status(exited.stdout().text()));
  }

  private static Map<String, String> status(String said) {
    Map<String, String> status = new HashMap<>();
    for (String line : said.replace(" ", "").toLowerCase(Locale.ROOT).split("\\R")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        status.put(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    return status;
  }

  /**
   * Tells whether there are settings.
   *
   * @return true when their file exists
   */
  @Override
  public boolean installed() {
    return facts.stat(ConfigText.absolute(facts, path)).isPresent();
  }

  /**
   * Tells whether it is switched off.
   *
   * @return true when it is
   */
  public boolean disabled() {
    return "disabled".equals(status.get("selinuxstatus"));
  }

  /**
   * Tells whether it forbids.
   *
   * @return true when it does
   */
  public boolean enforcing() {
    return "enforcing".equals(status.get("currentmode"));
  }

  /**
   * Tells whether it only warns.
   *
   * @return true when it does
   */
  public boolean permissive() {
    return "permissive".equals(status.get("currentmode"));
  }

  /**
   * Returns the loaded policy.
   *
   * @return for example {@code targeted}, null when there is none
   */
  public @Nullable String policy() {
    return status.get("loadedpolicyname");
  }

  /**
   * Returns the policy's modules.
   *
   * @return rows of {@code name}, {@code status}, {@code state} and {@code priority}
   */
  public FilterTable modules() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (String line : lines(MODULES)) {
      String[] words = line.strip().split("\\s+");
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("name", words.length > 1 ? words[1] : null);
      row.put("status", "installed");
      row.put("state", words.length == 4 ? words[3] : "enabled");
      row.put("priority", words[0]);
      rows.add(row);
    }
    return FilterTable.of("SELinux modules", rows);
  }

  /**
   * Returns the policy's switches.
   *
   * @return rows of {@code name}, {@code state} and {@code default}
   */
  public FilterTable booleans() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (String line : lines(BOOLEANS)) {
      String[] parts = line.split("[(,)]");
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("name", parts[0].strip());
      row.put("state", parts.length > 1 ? parts[1].strip() : null);
      row.put("default", parts.length > 2 ? parts[2].strip() : null);
      rows.add(row);
    }
    return FilterTable.of("SELinux booleans", rows);
  }

  private List<String> lines(Command command) {
    return Tool.success(facts, command)
        .stdout()
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  @Override
  public String toString() {
    return NAME;
  }
}
