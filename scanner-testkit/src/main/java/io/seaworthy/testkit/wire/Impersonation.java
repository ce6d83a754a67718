package io.seaworthy.testkit.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Acting for somebody else, as {@code kubectl --as} does; needs the verb {@code impersonate}. */
final class Impersonation {
  private static final String ACCOUNT = "system:serviceaccount:";

  private Impersonation() {}

  /** Whom a request wants to act for; empty when for nobody but the caller. */
  static Optional<User> wanted(HttpRequest request) {
    return request.header("impersonate-user").map(name -> user(name, groups(request)));
  }

  private static Set<String> groups(HttpRequest request) {
    return new HashSet<>(request.headerList("impersonate-group"));
  }

  private static User user(String name, Set<String> named) {
    Set<String> groups = new HashSet<>(named);
    String[] account = name.split(":", -1);
    if (named.isEmpty() && name.startsWith(ACCOUNT) && account.length == 4) {
      groups.add(User.SERVICE_ACCOUNTS);
      groups.add(User.SERVICE_ACCOUNTS + ":" + account[2]);
    }
    if (!name.equals(User.ANONYMOUS.name())) {
      groups.add(User.AUTHENTICATED);
    }
    return new User(name, groups);
  }

  /** What the caller must be allowed to do for it. */
  static List<AccessRequest> needed(User caller, HttpRequest request) {
    List<AccessRequest> needed = new ArrayList<>();
    String name = request.header("impersonate-user").orElse("");
    String[] account = name.split(":", -1);
    boolean isAccount = name.startsWith(ACCOUNT) && account.length == 4;
    needed.add(
        isAccount
            ? right(caller, "serviceaccounts", account[2], account[3])
            : right(caller, "users", "", name));
    groups(request).forEach(group -> needed.add(right(caller, "groups", "", group)));
    return needed;
  }

  private static AccessRequest right(User caller, String resource, String namespace, String name) {
    return new AccessRequest(
        caller.name(), caller.groups(), "impersonate", "", resource, "", namespace, name);
  }
}
