package io.seaworthy.core.resource.database;

import java.util.Arrays;
import java.util.List;

/**
 * What a database's client printed for a query. Immutable.
 *
 * @param name how InSpec prints it, such as {@code PostgreSQL query: SHOW ssl;}
 * @param output what was asked for, without blanks around it; the complaint when the query itself
 *     was wrong
 * @param stderr what the client complained of
 * @param exitStatus the client's exit status
 */
public record QueryAnswer(String name, String output, String stderr, int exitStatus) {
  /**
   * Returns the output's lines.
   *
   * @return the lines without blanks around them
   */
  public List<String> lines() {
    return output.isEmpty()
        ? List.of()
        : Arrays.stream(output.split("\n")).map(String::strip).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
