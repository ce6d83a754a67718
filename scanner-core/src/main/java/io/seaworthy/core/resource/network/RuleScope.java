package io.seaworthy.core.resource.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rules of a packet filter are meant. Immutable.
 *
 * @param table the table, empty for the program's own choice
 * @param chain the chain, empty for all chains
 * @param ignoreComments whether comments are taken out of the rules
 */
public record RuleScope(Optional<String> table, Optional<String> chain, boolean ignoreComments) {
  /**
   * Returns the scope of all chains of the usual table.
   *
   * @return the scope
   */
  public static RuleScope all() {
    return new RuleScope(Optional.empty(), Optional.empty(), false);
  }

  /**
   * Returns this scope for another table.
   *
   * @param name the table
   * @return the narrower scope
   */
  public RuleScope inTable(String name) {
    return new RuleScope(Optional.of(name), chain, ignoreComments);
  }

  /**
   * Returns this scope for one chain.
   *
   * @param name the chain
   * @return the narrower scope
   */
  public RuleScope inChain(String name) {
    return new RuleScope(table, Optional.of(name), ignoreComments);
  }

  /**
   * Returns this scope with rules that are compared without their comments.
   *
   * @return the scope
   */
  public RuleScope withoutComments() {
    return new RuleScope(table, chain, true);
  }

  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    table.ifPresent(name -> arguments.addAll(List.of("-t", name)));
    arguments.add("-S");
    chain.ifPresent(arguments::add);
    return arguments;
  }

  /** How InSpec prints the scope, with its blanks for what is not there. */
  String printed() {
    return table.map(name -> "table: " + name).orElse("")
        + " "
        + chain.map(name -> "chain: " + name).orElse("");
  }
}
