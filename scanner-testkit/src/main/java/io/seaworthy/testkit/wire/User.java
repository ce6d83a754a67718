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

  private static final String UNAUTHENTICATED = "system:unauthenticated";

  static final User ANONYMOUS = new User("system:anonymous", Set.of(UNAUTHENTICATED));

  User {
    groups = Set.copyOf(groups);
  }

  User(String name, Set<String> groups) {
    this(name, groups, "");
  }

  /** A service account with the groups that each has; the uid may be empty. */
  static User serviceAccount(String namespace, String name, String uid) {
    return new User(
        accountName(namespace, name),
        Set.of(SERVICE_ACCOUNTS, SERVICE_ACCOUNTS + ":" + namespace, AUTHENTICATED),
        uid);
  }

  /** The user name of a service account. */
  static String accountName(String namespace, String name) {
    return "system:serviceaccount:" + namespace + ":" + name;
  }

  /** Whether these are the groups of somebody who did not say who he is. */
  static boolean areAnonymous(Set<String> groups) {
    return groups.contains(UNAUTHENTICATED);
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
