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
    switch (word) {
      case "-type":
        String letter = value.get().replace('f', '-');
        return visit -> letter.indexOf(FileWords.letter(visit.inode().type())) >= 0;
      case "-name":
        Glob name = Glob.of(value.get());
        return visit -> name.matches(visit.name());
      case "-path":
        Glob path = Glob.of(value.get());
        return visit -> path.matches(visit.path());
      case "-perm":
        return permissions(call, value.get());
      case "-user":
        long uid = id(call, accounts::user, value.get());
        return visit -> visit.inode().uid() == uid;
      case "-uid":
        long number = Long.parseLong(value.get());
        return visit -> visit.inode().uid() == number;
      case "-group":
        long gid = id(call, accounts::group, value.get());
        return visit -> visit.inode().gid() == gid;
      case "-gid":
        long group = Long.parseLong(value.get());
        return visit -> visit.inode().gid() == group;
      case "-nouser":
        return visit -> accounts.userName(visit.inode().uid()).isEmpty();
      case "-nogroup":
        return visit -> accounts.groupName(visit.inode().gid()).isEmpty();
      case "-empty":
        return visit -> FileWords.type(visit.inode()).equals("regular empty file");
      default:
        throw call.unsupported("the test " + word);
    }
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
      ProgramCall call,
      Function<String, Optional<List<String>>> find,
      String name) {
    return find.apply(name)
        .map(line -> Long.parseLong(line.get(2)))
        .orElseThrow(() -> call.unsupported("the unknown name \"" + name + "\""));
  }
}
