package io.seaworthy.testkit.program.account;

import static java.util.stream.Collectors.joining;

import io.seaworthy.testkit.container.Accounts;
import io.seaworthy.testkit.container.Credentials;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.Quoting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code id [-u | -g | -G] [-n] [USER]}. */
final class IdProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "u g G n r user::u group::g groups::G name::n");
    Accounts accounts = call.container().accounts();
    long uid = call.files().credentials().uid();
    long gid = call.files().credentials().gid();
    Set<Long> groups = own(call.files().credentials(), gid);
    if (!options.operands().isEmpty()) {
      String name = options.operands().get(0);
      Optional<List<String>> user = accounts.user(name);
      if (user.isEmpty()) {
        return call.fail(
            1, call.busyBox() ? "unknown user " + name : Quoting.always(name) + ": no such user");
      }
      uid = Long.parseLong(user.get().get(2));
      gid = Long.parseLong(user.get().get(3));
      groups = accounts.groupsOf(user.get().get(0), gid);
    }
    boolean names = options.has("n");
    if (options.has("u")) {
      call.out().line(names ? accounts.userName(uid).orElse("" + uid) : "" + uid);
    } else if (options.has("g")) {
      call.out().line(names ? accounts.groupName(gid).orElse("" + gid) : "" + gid);
    } else if (options.has("G")) {
      call.out()
          .line(
              groups.stream()
                  .map(id -> names ? accounts.groupName(id).orElse("" + id) : "" + id)
                  .collect(joining(" ")));
    } else {
      call.out().line(all(accounts, uid, gid, groups));
    }
    return 0;
  }

  private static Set<Long> own(Credentials credentials, long gid) {
    Set<Long> groups = new LinkedHashSet<>(Set.of(gid));
    credentials.groups().stream().sorted().forEach(groups::add);
    return groups;
  }

  private static String all(Accounts accounts, long uid, long gid, Set<Long> groups) {
    return "uid="
        + named(uid, accounts.userName(uid))
        + " gid="
        + named(gid, accounts.groupName(gid))
        + " groups="
        + groups.stream().map(id -> named(id, accounts.groupName(id))).collect(joining(","));
  }

  private static String named(long id, Optional<String> name) {
    return id + name.map(text -> "(" + text + ")").orElse("");
  }
}
