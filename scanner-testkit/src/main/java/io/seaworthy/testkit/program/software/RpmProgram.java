package io.seaworthy.testkit.program.software;

import io.seaworthy.testkit.container.FakePackage;
import io.seaworthy.testkit.container.PackageManager;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** {@code rpm -q [-i] PACKAGE…} and {@code rpm -qa}, both with {@code --qf FORMAT}. */
final class RpmProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "q i a qf: queryformat:qf: query::q all::a info::i");
    if (!options.has("q")) {
      throw call.unsupported("a call like " + call.words());
    }
    if (call.container().packageManager() != PackageManager.RPM && hasDatabase(call)) {
      throw call.unsupported(
          "a loaded database of RPM: say packageManager(RPM) and installed(…), or register "
              + call.words());
    }
    List<FakePackage> installed =
        call.container().packageManager() == PackageManager.RPM
            ? call.container().packages()
            : List.of();
    if (options.has("a")) {
      installed.forEach(each -> call.out().print(shown(call, options, each)));
      return 0;
    }
    int status = 0;
    for (String name : options.operands()) {
      Optional<FakePackage> found =
          installed.stream().filter(each -> each.name().equals(name)).findFirst();
      found.ifPresent(each -> call.out().print(shown(call, options, each)));
      if (found.isEmpty()) {
        call.out().line("package " + name + " is not installed");
        status++;
      }
    }
    return status;
  }

  private static boolean hasDatabase(ProgramCall call) {
    return Stream.of("/var/lib/rpm/rpmdb.sqlite", "/var/lib/rpm/Packages", "/usr/lib/sysimage/rpm")
        .anyMatch(path -> call.container().files().at(path).isPresent());
  }

  private static String shown(ProgramCall call, Options options, FakePackage each) {
    if (options.has("qf")) {
      return formatted(call, options.value("qf").orElseThrow(), each);
    }
    if (!options.has("i")) {
      return each.name() + "-" + each.version() + "." + architecture(each) + "\n";
    }
    return field("Name", each.name())
        + field("Version", version(each))
        + field("Release", release(each))
        + field("Architecture", architecture(each))
        + field("Install Date", "Thu Jan  1 00:00:00 2026")
        + field("Summary", each.summary())
        + "Description :\n"
        + each.summary()
        + "\n";
  }

  private static String field(String name, String value) {
    return String.format(Locale.ROOT, "%-12s: %s\n", name, value);
  }

  private static String formatted(ProgramCall call, String format, FakePackage each) {
    String text =
        format
            .replaceAll("(?i)%\\{name}", Matcher.quoteReplacement(each.name()))
            .replaceAll("(?i)%\\{version}", Matcher.quoteReplacement(version(each)))
            .replaceAll("(?i)%\\{release}", Matcher.quoteReplacement(release(each)))
            .replaceAll("(?i)%\\{arch}", Matcher.quoteReplacement(architecture(each)))
            .replaceAll("(?i)%\\{summary}", Matcher.quoteReplacement(each.summary()))
            .replaceAll("(?i)%\\{epoch(num)?}", "0")
            .replace("\\n", "\n")
            .replace("\\t", "\t");
    if (text.contains("%{")) {
      throw call.unsupported("the format \"" + format + "\"");
    }
    return text;
  }

  private static String version(FakePackage each) {
    int dash = each.version().lastIndexOf('-');
    return dash < 0 ? each.version() : each.version().substring(0, dash);
  }

  private static String release(FakePackage each) {
    int dash = each.version().lastIndexOf('-');
    return dash < 0 ? "1" : each.version().substring(dash + 1);
  }

  private static String architecture(FakePackage each) {
    return each.architecture().isEmpty() ? "x86_64" : each.architecture();
  }
}
