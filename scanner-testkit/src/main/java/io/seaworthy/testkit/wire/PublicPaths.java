package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.util.List;

/** The paths outside resources that users may read, as the cluster roles of every cluster say. */
final class PublicPaths {
  /** Source: cluster role system:discovery. */
  private static final List<String> DISCOVERY =
      List.of(
          "/api",
          "/api/*",
          "/apis",
          "/apis/*",
          "/healthz",
          "/livez",
          "/openapi",
          "/openapi/*",
          "/readyz",
          "/version",
          "/version/");

  /** Source: cluster role system:public-info-viewer. */
  private static final List<String> PUBLIC =
      List.of("/healthz", "/livez", "/readyz", "/version", "/version/");

  /** Source: cluster role system:service-account-issuer-discovery. */
  private static final List<String> ISSUER =
      List.of(
          "/.well-known/openid-configuration",
          "/.well-known/openid-configuration/",
          "/openid/v1/jwks",
          "/openid/v1/jwks/");

  private PublicPaths() {}

  /** Whether somebody may read a path; whoever is known may read all that there are. */
  static boolean areOpenTo(User user, String path) {
    return !User.areAnonymous(user.groups()) || PUBLIC.contains(path);
  }

  /** The rules of a user, as a review of rules shows them. */
  static List<JsonObject> rulesOf(User user) {
    if (user.groups().contains(User.MASTERS)) {
      return List.of(rule("*", List.of("*")));
    }
    if (User.areAnonymous(user.groups())) {
      return List.of(rule("get", PUBLIC));
    }
    return user.groups().contains(User.SERVICE_ACCOUNTS)
        ? List.of(rule("get", DISCOVERY), rule("get", PUBLIC), rule("get", ISSUER))
        : List.of(rule("get", DISCOVERY), rule("get", PUBLIC));
  }

  private static JsonObject rule(String verb, List<String> paths) {
    JsonObject rule = new JsonObject();
    rule.add("verbs", Json.array(List.of(verb)));
    rule.add("nonResourceURLs", Json.array(paths));
    return rule;
  }
}
