package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.container.Accounts;
import io.seaworthy.testkit.program.Glob;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The tests of {@code find}. */
final class FindTests {
  private FindTests() {}

  static Predicate<FindQuery.Visit> of(ProgramCall call, String word, Supplier<String> value) {
    Accounts accounts = call.container().accounts();
    return switch (word) {
      case "-type" -> type(value.get());
      case "-name" -> name(Glob.of(value.get()));
      case "-path" -> path(Glob.of(value.get()));
      case "-perm" -> permissions(call, value.get());
      case "-user" -> owner(id(call, accounts::user, value.get()));
      case "-uid" -> owner(Long.parseLong(value.get()));
      case "-group" -> group(id(call, accounts::group, value.get()));
      case "-gid" -> group(Long.parseLong(value.get()));
      case "-nouser" -> visit -> accounts.userName(visit.inode().uid()).isEmpty();
      case "-nogroup" -> visit -> accounts.groupName(visit.inode().gid()).isEmpty();
      case "-empty" -> visit -> FileWords.type(visit.inode()).equals("regular empty file");
      default -> throw call.unsupported("the test " + word);
    };
  }

  private static Predicate<FindQuery.Visit> type(String letters) {
    String wanted = letters.replace('f', '-');
    return visit -> wanted.indexOf(FileWords.letter(visit.inode().type())) >= 0;
  }

  private static Predicate<FindQuery.Visit> name(Glob name) {
    return visit -> name.matches(visit.name());
  }

  private static Predicate<FindQuery.Visit> path(Glob path) {
    return visit -> path.matches(visit.path());
  }

  private static Predicate<FindQuery.Visit> owner(long uid) {
    return visit -> visit.inode().uid() == uid;
  }

  private static Predicate<FindQuery.Visit> group(long gid) {
    return visit -> visit.inode().gid() == gid;
  }

  private static Predicate<FindQuery.Visit> permissions(ProgramCall call, String text) {
    if (!text.matches("[-/]?[0-7]{1,5}")) {
      throw call.unsupported("the permissions \"" + text + "\"");
    }
    int bits = Integer.parseInt(text.replaceFirst("^[-/]", ""), 8);
    if (text.startsWith("-")) {
      return visit -> (visit.inode().mode() & bits) == bits;
    }
    if (text.startsWith("/")) {
      return visit -> bits == 0 || (visit.inode().mode() & bits) != 0;
    }
    return visit -> visit.inode().mode() == bits;
  }

  private static long id(
      ProgramCall call, Function<String, Optional<List<String>>> find, String name) {
    return find.apply(name)
        .map(line -> Long.parseLong(line.get(2)))
        .orElseThrow(() -> call.unsupported("the unknown name \"" + name + "\""));
  }
}
