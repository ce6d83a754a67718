package io.seaworthy.core.resource.network;

import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rules of the kernel's packet filter, for IPv4 or IPv6 (InSpec's {@code iptables} and {@code
 * ip6tables}). Serves one thread, as its facts do. Each method throws {@link
 * io.seaworthy.core.facts.EvidenceException} when the container did not answer; a filter that may
 * not be looked at, as in most containers, did not answer.
 */
public final class IptablesResource {
  private static final String IPV4 = "iptables";
  private static final String IPV6 = "ip6tables";
  private static final Pattern COMMENT = Pattern.compile(" -m comment --comment \"[^\"]*\"");

  private final Facts facts;
  private final String program;
  private final RuleScope scope;

  private IptablesResource(Facts facts, String program, RuleScope scope) {
    this.facts = facts;
    this.program = program;
    this.scope = scope;
  }

  /**
   * Names rules for IPv4.
   *
   * @param scope which rules
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<IptablesResource> spec(RuleScope scope) {
    return spec(IPV4, scope);
  }

  /**
   * Names rules for IPv6.
   *
   * @param scope which rules
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<IptablesResource> specOfIpv6(RuleScope scope) {
    return spec(IPV6, scope);
  }

  private static ResourceSpec<IptablesResource> spec(String program, RuleScope scope) {
    return new ResourceSpec<>(
        printed(program, scope), List.of(), facts -> new IptablesResource(facts, program, scope));
  }

  /**
   * Tells whether there is a rule.
   *
   * @param rule the rule as {@code iptables -S} prints it, in any case
   * @return true when there is
   * @throws ResourceFailed when the container has no such program
   */
  public boolean hasRule(String rule) {
    return rules().stream().anyMatch(rule::equalsIgnoreCase);
  }

  /**
   * Returns the rules.
   *
   * @return as {@code iptables -S} prints them; none when there is no such table or chain
   * @throws ResourceFailed when the container has no such program
   */
  public List<String> rules() {
    Exited exited =
        Tool.ofAdministrator(facts, program, scope.arguments())
            .orElseThrow(() -> new ResourceFailed("Could not find `" + program + "`"));
    if (exited.code() != 0) {
      return noneOr(exited);
    }
    return exited
        .stdout()
        .text()
        .lines()
        .map(line -> scope.ignoreComments() ? COMMENT.matcher(line).replaceAll("") : line)
        .map(String::strip)
        .toList();
  }

  private List<String> noneOr(Exited exited) {
    String complaint = exited.stderr().text();
    if (complaint.contains("No chain/target/match by that name")
        || complaint.contains("Table does not exist")) {
      return List.of();
    }
    throw Tool.failed(program, exited);
  }

  @Override
  public String toString() {
    return printed(program, scope);
  }

  private static String printed(String program, RuleScope scope) {
    String shown = program.equals(IPV4) ? "Iptables " : "Ip6tables ";
    return (shown + scope.printed()).strip();
  }
}
