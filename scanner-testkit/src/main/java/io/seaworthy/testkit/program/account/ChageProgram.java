package io.seaworthy.testkit.program.account;

import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code chage -l USER}. */
final class ChageProgram implements Program {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMM dd, yyyy", Locale.ENGLISH);
  private static final int MOST = 1 << 20;
  private static final long NEVER = 10_000;

  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    if (words.size() != 2 || !words.get(0).equals("-l")) {
      throw call.unsupported("a call like " + call.words());
    }
    String name = words.get(1);
    if (call.container().accounts().user(name).isEmpty()) {
      return call.fail(1, "user '" + name + "' does not exist in /etc/passwd");
    }
    try {
      Optional<String[]> line =
          call.files()
              .open("/etc/shadow")
              .take(MOST)
              .text()
              .lines()
              .map(each -> each.split(":", -1))
              .filter(fields -> fields.length >= 8 && fields[0].equals(name))
              .findFirst();
      print(call, line.orElseThrow(() -> call.unsupported("a user without a line in /etc/shadow")));
      return 0;
    } catch (FileProblem problem) {
      return call.fail(1, "cannot open /etc/shadow: " + problem.words());
    }
  }

  private static void print(ProgramCall call, String[] shadow) {
    long changed = number(shadow[2]);
    long most = number(shadow[4]);
    boolean expires = changed > 0 && most >= 0 && most < NEVER;
    call.out().line("Last password change\t\t\t\t\t: " + date(changed));
    call.out().line("Password expires\t\t\t\t\t: " + date(expires ? changed + most : -1));
    long idle = number(shadow[6]);
    call.out()
        .line(
            "Password inactive\t\t\t\t\t: "
                + date(expires && idle >= 0 ? changed + most + idle : -1));
    call.out().line("Account expires\t\t\t\t\t\t: " + date(number(shadow[7])));
    call.out().line("Minimum number of days between password change\t\t: " + number(shadow[3]));
    call.out().line("Maximum number of days between password change\t\t: " + most);
    call.out().line("Number of days of warning before password expires\t: " + number(shadow[5]));
  }

  private static long number(String field) {
    return field.isEmpty() ? -1 : Long.parseLong(field);
  }

  private static String date(long day) {
    return day < 0 ? "never" : DATE.format(LocalDate.ofEpochDay(day));
  }
}
