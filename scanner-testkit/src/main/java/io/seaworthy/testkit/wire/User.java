package io.seaworthy.testkit.wire;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Somebody who calls.
 *
 * @param name the user name
 * @param groups the groups
 * @param uid the identity of a service account; empty for others
 */
record User(String name, Set<String> groups, String uid) {
  static final String AUTHENTICATED = "system:authenticated";
  static final String MASTERS = "system:masters";
  static final String SERVICE_ACCOUNTS = "system:serviceaccounts";
  static final User ANONYMOUS = new User("system:anonymous", Set.of("system:unauthenticated"));

  User {
    groups = Set.copyOf(groups);
  }

  User(String name, Set<String> groups) {
    this(name, groups, "");
  }

  /** The groups by name, but that of all known users last, as servers list them. */
  List<String> groupsInOrder() {
    return groups.stream()
        .sorted(
            Comparator.comparing((String group) -> group.equals(AUTHENTICATED))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
