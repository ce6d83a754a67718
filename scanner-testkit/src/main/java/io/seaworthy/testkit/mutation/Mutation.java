package io.seaworthy.testkit.mutation;

import io.seaworthy.testkit.container.FakeFile;

/**
 * One file that is changed in one detail. Immutable.
 *
 * @param path the file
 * @param change what is changed, such as {@code mode 0640 becomes 0644}
 * @param changed the file after it
 */
public record Mutation(String path, String change, FakeFile changed) {
  /** Path and change. */
  @Override
  public String toString() {
    return path + ": " + change;
  }
}
