package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.account.EtcGroupResource;
import io.seaworthy.core.resource.account.GroupResource;
import io.seaworthy.core.resource.account.GroupsResource;
import io.seaworthy.core.resource.account.PasswdResource;
import io.seaworthy.core.resource.account.ShadowResource;
import io.seaworthy.core.resource.account.UserResource;
import io.seaworthy.core.resource.account.UsersResource;
import org.jspecify.annotations.Nullable;

/** Users and groups. */
final class AccountFamily {
  private AccountFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "user" -> UserResource.spec(given.text(0));
      case "users" -> UsersResource.spec();
      case "group" -> GroupResource.spec(given.text(0));
      case "groups" -> GroupsResource.spec();
      case "passwd" -> {
        given.allowOnly("/etc/passwd");
        yield PasswdResource.spec();
      }
      case "shadow" -> {
        given.allowOnly("/etc/shadow");
        yield ShadowResource.spec();
      }
      case "etc_group" -> {
        given.allowOnly("/etc/group");
        yield EtcGroupResource.spec();
      }
      default -> null;
    };
  }
}
