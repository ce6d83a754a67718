package io.seaworthy.core.resource.network;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.Running;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of firewalld (InSpec's {@code firewalld}). Serves one thread, as its facts do. Each
 * method throws {@link io.seaworthy.core.facts.EvidenceException} when the container did not
 * answer.
 *
 * <p>The fields of a row, one for each active zone, are {@code zone}, {@code target}, {@code
 * icmp_block_inversion} and {@code masquerade} (booleans), and the lists {@code interfaces}, {@code
 * sources}, {@code services}, {@code ports}, {@code protocols}, {@code forward_ports}, {@code
 * source_ports}, {@code icmp_blocks} and {@code rich_rules}.
 */
public final class FirewalldResource implements Installed, Running {
  private static final String NAME = "Firewall Rules";
  private static final Command STATE = Command.argv("firewall-cmd", "--state").asRepeatable();

  private final Facts facts;

  private FirewalldResource(Facts facts) {
    this.facts = facts;
  }

  /**
   * Names the rules.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<FirewalldResource> spec() {
    return new ResourceSpec<>(NAME, List.of(new Need.Run(STATE)), FirewalldResource::of);
  }

  /**
   * Returns the rules of one container.
   *
   * @param facts asks the container
   * @return the resource
   */
  public static FirewalldResource of(Facts facts) {
    return new FirewalldResource(facts);
  }

  @Override
  public boolean installed() {
    return Tool.ifPresent(facts, STATE).isPresent();
  }

  @Override
  public boolean running() {
    return Tool.ifPresent(facts, STATE)
        .filter(exited -> exited.stdout().text().startsWith("running"))
        .isPresent();
  }

  /**
   * Tells whether there is a zone.
   *
   * @param zone its name
   * @return true when there is; false without firewalld
   */
  public boolean hasZone(String zone) {
    return installed() && words("--get-zones").contains(zone);
  }

  /**
   * Returns the zone of what belongs to no other.
   *
   * @return its name
   * @throws ResourceFailed when firewalld is missing or refuses to tell
   */
  public String defaultZone() {
    return ask("--get-default-zone");
  }

  /**
   * Tells whether a service may be reached.
   *
   * @param service the service
   * @param zone the zone
   * @return true when it may
   * @throws ResourceFailed when firewalld is missing or refuses to tell
   */
  public boolean hasServiceEnabledInZone(String service, String zone) {
    return yes(zone, "--query-service=" + service);
  }

  /**
   * Tells whether a port may be reached.
   *
   * @param port for example {@code 22/tcp}
   * @param zone the zone
   * @return true when it may
   * @throws ResourceFailed when firewalld is missing or refuses to tell
   */
  public boolean hasPortEnabledInZone(String port, String zone) {
    return yes(zone, "--query-port=" + port);
  }

  /**
   * Tells whether a rich rule holds.
   *
   * @param rule the rule with or without its first word {@code rule}
   * @param zone the zone
   * @return true when it does
   * @throws ResourceFailed when firewalld is missing or refuses to tell
   */
  public boolean hasRuleEnabled(String rule, String zone) {
    return yes(zone, "--query-rich-rule=" + (rule.startsWith("rule") ? rule : "rule " + rule));
  }

  /**
   * Returns the ports of a service.
   *
   * @param service the service
   * @param zone the zone
   * @return for example {@code 22/tcp}
   * @throws ResourceFailed when firewalld is missing or refuses to tell
   */
  public List<String> servicePortsEnabledInZone(String service, String zone) {
    return words("--permanent", "--zone=" + zone, "--service=" + service, "--get-ports");
  }

  /**
   * Returns the protocols of a service.
   *
   * @param service the service
   * @param zone the zone
   * @return for example {@code igmp}
   * @throws ResourceFailed when firewalld is missing or refuses to tell
   */
  public List<String> serviceProtocolsEnabledInZone(String service, String zone) {
    return words("--permanent", "--zone=" + zone, "--service=" + service, "--get-protocols");
  }

  /**
   * Returns the active zones.
   *
   * @return a row for each; none where firewalld is not installed
   * @throws ResourceFailed when firewalld refuses to tell
   */
  public FilterTable table() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    if (installed()) {
      activeZones(ask("--get-active-zones")).forEach((zone, bound) -> rows.add(row(zone, bound)));
    }
    return FilterTable.of(NAME, rows);
  }

  /**
   * Returns the active zones.
   *
   * @return from field to value
   * @throws ResourceFailed when firewalld refuses to tell
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table().rows();
  }

  /** Lines of a zone's name, each followed by indented lines of what is bound to it. */
  private static Map<String, List<String>> activeZones(String said) {
    Map<String, List<String>> zones = new LinkedHashMap<>();
    String zone = "";
    for (String line : said.split("\n")) {
      if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
        zone = line.strip();
        zones.put(zone, List.of());
      } else if (line.strip().startsWith("interfaces:")) {
        zones.put(zone, split(line.substring(line.indexOf(':') + 1), "\\s+"));
      }
    }
    return zones;
  }

  private Map<String, @Nullable Object> row(String zone, List<String> interfaces) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("zone", zone);
    row.put("interfaces", interfaces);
    row.put("target", ask("--permanent", "--zone=" + zone, "--get-target"));
    row.put("icmp_block_inversion", yes(zone, "--query-icmp-block-inversion"));
    row.put("masquerade", yes(zone, "--query-masquerade"));
    for (String list :
        List.of("services", "sources", "ports", "protocols", "source-ports", "icmp-blocks")) {
      row.put(list.replace('-', '_'), words("--permanent", "--zone=" + zone, "--list-" + list));
    }
    for (String list : List.of("forward-ports", "rich-rules")) {
      String said = ask("--permanent", "--zone=" + zone, "--list-" + list);
      row.put(list.replace('-', '_'), split(said, "\n"));
    }
    return row;
  }

  private boolean yes(String zone, String question) {
    return ask("--permanent", "--zone=" + zone, question).equals("yes");
  }

  private List<String> words(String... question) {
    return split(ask(question), "\\s+");
  }

  private static List<String> split(String text, String separator) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : List.of(stripped.split(separator));
  }

  private String ask(String... question) {
    Command command = Command.argv("firewall-cmd", question).asRepeatable();
    Optional<Exited> answer = Tool.ifPresent(facts, command);
    if (answer.isEmpty()) {
      throw new ResourceFailed("Command `firewall-cmd` does not exist");
    }
    String complaint = answer.get().stderr().text();
    if (!complaint.isEmpty()) {
      throw new ResourceFailed(
          "Error on command firewall-cmd " + String.join(" ", question) + ": " + complaint);
    }
    return answer.get().stdout().text().strip();
  }

  @Override
  public String toString() {
    return NAME;
  }
}
