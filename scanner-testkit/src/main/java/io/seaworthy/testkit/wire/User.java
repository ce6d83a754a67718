package io.seaworthy.testkit.wire;

import java.util.Set;

/**
 * Somebody who calls.
 *
 * @param name the user name
 * @param groups the groups
 */
record User(String name, Set<String> groups) {
  static final User ANONYMOUS = new User("system:anonymous", Set.of("system:unauthenticated"));

  User {
    groups = Set.copyOf(groups);
  }
}
