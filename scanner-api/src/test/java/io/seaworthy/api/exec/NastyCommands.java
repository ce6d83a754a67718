package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandTemplate;
import java.util.ArrayList;
import java.util.List;

/** Commands that have broken one way or another of running commands in a shell. */
final class NastyCommands {
  private static final List<String> TEXTS =
      List.of(
          // bytes
          "printf 'no newline'",
          "printf '\\n\\n\\n'",
          "printf '\\n'",
          "echo",
          ":",
          "printf 'a\\000b\\377c'",
          "printf 'a\\r\\nb\\r\\n'",
          "printf '  lead and trail  \\n\\n\\n'",
          "printf '\\033[31mred\\033[0m'",
          "head -c 200000 /dev/zero | tr '\\0' x",
          "head -c 100000 /dev/zero",
          "i=0; while [ $i -lt 300 ]; do echo out $i; echo err $i >&2; i=$((i+1)); done",
          "printf both; printf both >&2",
          "printf '\\nerr only\\n' >&2; exit 4",
          // look-alikes of the frame's own lines
          "printf '\\n0123456789abcdef0123456789abcdef e 0\\n'",
          "printf '\\n0123456789abcdef0123456789abcdef .\\n' >&2",
          "printf '0123456789abcdef0123456789abcdef b\\n'",
          "printf '\\n'; printf '%032d e 0\\n' 0; printf '\\n\\n%032d x\\n' 7",
          "echo __EXIT_CODE__=0; exit 9",
          // exit status
          "exit 3",
          "exit 0",
          "exit 255",
          "exit 256",
          "false",
          "(exit 77)",
          "kill -9 $$",
          "kill -TERM $$",
          "kill -SEGV $$",
          "kill -INT $$",
          "kill 0",
          "kill -HUP 0; sleep 5",
          "sh -c 'kill -9 $$'; echo $?",
          "exec sh -c 'exit 6'",
          "exec /no/such/program",
          "no-such-program",
          "/no/such/program",
          "./noexec",
          "./folder",
          "trap 'echo bye' EXIT; exit 8",
          "trap '' TERM; kill $$; echo survived",
          "set -e; false; echo never",
          "set -u; echo $nothing_of_this_name",
          // syntax
          "if true; then",
          "echo \"open",
          "echo 'open",
          ")",
          "}",
          "done",
          "echo a; # a comment",
          "# only a comment",
          "cat <<EOF\nhere $((1 + 1))\nEOF",
          "cat <<'EOF'\nnot $expanded\nEOF",
          "cat <<EOF\nno end",
          "for i in 1 2 3\ndo\n  echo $i\ndone",
          "case x in x) echo matched;; esac",
          "f() { echo in f \"$@\"; return 2; }; f a 'b c'",
          "echo a \\\n b",
          "echo \"$#\" \"$@\" \"$0\"",
          "echo '; }'; echo '}; {'",
          "{ echo brace; }",
          // standard input
          "cat",
          "read x; echo \"got $x, $?\"",
          "wc -c",
          "while read l; do echo $l; done",
          // descriptors
          "ls /proc/self/fd",
          "exec 1>&-; echo lost",
          "exec 2>&-; echo lost >&2; echo here",
          "exec 3>&1; echo three >&3",
          "echo to stderr 1>&2 2>/dev/null",
          "(echo sub; exit 2) | cat; echo $?",
          // surroundings
          "pwd; umask; cd /; umask 0; export LEAK=1",
          "pwd; umask; echo \"[$LEAK]\"",
          "env | sort",
          "set | grep -c '^sw_'",
          "trap",
          "alias",
          "ulimit -n",
          "echo \"$-\" | tr -d c",
          "echo *",
          "echo ~ $HOME",
          "grep -E 'Sig(Blk|Ign|Cgt)' /proc/self/status",
          "true && echo yes || echo no",
          "echo hi 2>&1 >/dev/null",
          "printf '%s\\n' 'é€😀' '\u0081\u0088'",
          "echo 'it'\\''s'");

  private static final List<Command> ARGVS =
      List.of(
          Command.argv("true"),
          Command.argv("false"),
          Command.argv(
              "printf", "%s|", "", "a b", "'", "\"", "\\", "$HOME", "`id`", "*", "\n", "-n"),
          Command.argv("echo", "-n", "-e", "\\n"),
          Command.argv("/bin/echo", "a", "", "b"),
          Command.argv("pwd", "-P"),
          Command.argv("test", "1", "-eq", "2"),
          Command.argv("[", "a", "=", "a", "]"),
          Command.argv("kill", "-l", "9"),
          Command.argv("cd", "/"),
          Command.argv("exit", "3"),
          Command.argv(":"),
          Command.argv("export", "A=1"),
          Command.argv("sw_run", "x"),
          Command.argv("no-such-program", "a"),
          Command.argv("/no/such/program"),
          Command.argv("./noexec"),
          Command.argv("noexec"),
          Command.argv("./folder"),
          Command.argv("/"),
          Command.argv("./badinterp"),
          Command.argv("./noshebang"),
          Command.argv("./script with blank", "x y"),
          Command.argv("./plain-script", "x y", "", "z"),
          Command.argv("A=1", "env"),
          Command.argv("-c", "x"),
          Command.argv("env", "-i", "A=1", "env"),
          Command.argv("env", "LC_ALL=C", "ls", "/no/such/file"),
          Command.argv("cat", "/proc/self/cmdline"),
          Command.argv("cat"),
          Command.argv("ls", "/proc/self/fd"),
          Command.argv("readlink", "/proc/self/fd/0"),
          Command.argv("grep", "Sig[BIC]", "/proc/self/status"),
          Command.argv("sh", "-c", "exit 12"),
          Command.argv("sh", "-c", "kill -9 $$"),
          Command.argv("printf", "%s", "x".repeat(Command.MAX_WORD_BYTES)),
          Command.argv("printf", "%s", "'".repeat(60_000)),
          Command.argv("printf", "a\\0b"),
          Command.argv("seq", "20000"));

  private static final List<Command> TEMPLATES =
      List.of(
          Command.template(new CommandTemplate("test.plain", "printf '%s,' \"$0\" \"$@\"")),
          Command.template(
              new CommandTemplate("test.data", "printf '<%s>' \"$@\"; exit $#"),
              "$(id)",
              "'; exit 9; '",
              "a\nb"),
          Command.template(new CommandTemplate("test.in", "cat; echo $?")));

  static final List<Command> ALL = all();

  private NastyCommands() {}

  private static List<Command> all() {
    List<Command> commands = new ArrayList<>();
    TEXTS.forEach(text -> commands.add(Command.authorText(text)));
    commands.addAll(ARGVS);
    commands.addAll(TEMPLATES);
    return List.copyOf(commands);
  }
}
