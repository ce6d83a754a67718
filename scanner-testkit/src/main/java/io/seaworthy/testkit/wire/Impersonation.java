package io.seaworthy.testkit.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Acting for somebody else, as {@code kubectl --as} does; needs the verb {@code impersonate}. */
final class Impersonation {
  private static final Pattern ACCOUNT = Pattern.compile(User.accountName("([^:]*)", "([^:]*)"));

  private Impersonation() {}

  /** Whom a request wants to act for; empty when for nobody but the caller. */
  static Optional<User> wanted(HttpRequest request) {
    return request.header("impersonate-user").map(name -> user(name, groups(request)));
  }

  private static Set<String> groups(HttpRequest request) {
    return new HashSet<>(request.headerList("impersonate-group"));
  }

  private static User user(String name, Set<String> named) {
    Matcher account = ACCOUNT.matcher(name);
    if (named.isEmpty() && account.matches()) {
      return User.serviceAccount(account.group(1), account.group(2), "");
    }
    Set<String> groups = new HashSet<>(named);
    if (name.equals(User.ANONYMOUS.name())) {
      groups.addAll(User.ANONYMOUS.groups());
    } else {
      groups.add(User.AUTHENTICATED);
    }
    return new User(name, groups);
  }

  /** What the caller must be allowed to do for it. */
  static List<AccessRequest> needed(User caller, HttpRequest request) {
    List<AccessRequest> needed = new ArrayList<>();
    String name = request.header("impersonate-user").orElse("");
    Matcher account = ACCOUNT.matcher(name);
    needed.add(
        account.matches()
            ? right(caller, "serviceaccounts", account.group(1), account.group(2))
            : right(caller, "users", "", name));
    groups(request).forEach(group -> needed.add(right(caller, "groups", "", group)));
    return needed;
  }

  private static AccessRequest right(User caller, String resource, String namespace, String name) {
    return new AccessRequest(
        caller.name(), caller.groups(), "impersonate", "", resource, "", namespace, name);
  }
}
