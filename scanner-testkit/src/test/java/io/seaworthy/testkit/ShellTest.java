package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract's table does not show of the small shell. */
class ShellTest {
  private final Asking asking = Asking.of(FakeContainers.debian());

  @AfterEach
  void close() {
    asking.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 1 &",
        "cat <<<x",
        "echo $'x'",
        "[[ a = a ]]",
        "function f { :; }",
        "set -x",
        "getopts a x",
        "ulimit -n",
        "echo ${x/a/b}",
        "echo x > /tmp/x",
        "echo x >> /etc/passwd",
        "x=$(printf '\\377')",
        "echo $((x = 1))",
        "sh script",
        "sh -x -c true",
        "trap",
        "read -t 1 x",
        "exec 5<>/dev/null",
      })
  void givesUpLoudlyAtWhatItDoesNotImitate(String text) {
    assertThat(asking.ask(text)).contains("testkit: no stub for").contains("not imitated");
    assertThat(asking.container().unknownCommands()).hasSize(1);
  }

  @Test
  void runsWhatStandsBeforeAMistake() {
    assertThat(asking.ask("echo a\necho b; fi\necho c"))
        .isEqualTo("a\n! /bin/sh: 2: Syntax error: \"fi\" unexpected\n= 2\n");
  }

  @Test
  void expandsNamesOfFiles() {
    assertThat(asking.ask("cd /etc; echo pass* no-such-* 'pass*' /etc/p?sswd"))
        .isEqualTo("passwd no-such-* pass* /etc/passwd\n");
    assertThat(asking.ask("x='*'; echo \"$x\"; set -f; echo $x")).isEqualTo("*\n*\n");
  }

  @Test
  void splitsAtTheFieldSeparator() {
    assertThat(asking.ask("IFS=:; x=' a::b '; printf '<%s>' $x; printf '<%s>' $HOME$x"))
        .isEqualTo("< a><><b >< /root a><><b >".replace("< /root", "</root"));
    assertThat(asking.ask("x=' a  b '; printf '<%s>' 1$x''2 \"$x\""))
        .isEqualTo("<1><a><b><2>< a  b >");
  }

  @Test
  void passesTheEnvironmentOn() {
    assertThat(asking.ask("a=1; export b=2; c=3 env | grep '^[abc]='; echo $a$c"))
        .isEqualTo("b=2\nc=3\n1\n");
  }

  @Test
  void obeysTrapsAndSignals() {
    assertThat(asking.ask("trap 'echo got it' TERM; kill -TERM $$; echo on"))
        .isEqualTo("got it\non\n");
    assertThat(asking.ask("sh -c 'kill -TERM $$'; echo $?")).isEqualTo("143\n");
    assertThat(asking.ask("(trap 'echo sub' EXIT; exit 3); echo $?")).isEqualTo("sub\n3\n");
    assertThat(asking.ask("kill -0 1 && echo there; kill -0 4711"))
        .isEqualTo("there\n! /bin/sh: 1: kill: No such process\n= 1\n");
  }

  @Test
  void leavesLoopsAndFunctions() {
    assertThat(
            asking.ask(
                "f() { for i in 1 2; do for j in a b; do echo $i$j; continue 2; done; done; return 5; }; f; echo $?"))
        .isEqualTo("1a\n2a\n5\n");
    assertThat(asking.ask("while :; do while :; do break 2; done; done; echo out"))
        .isEqualTo("out\n");
    assertThat(asking.ask("until false; do echo once; exit 4; done")).isEqualTo("once\n= 4\n");
  }

  @Test
  void readsLines() {
    assertThat(
            asking.ask(
                "while IFS=: read -r name pass uid rest; do echo $name=$uid; done < /etc/passwd | head -n 2"))
        .isEqualTo("root=0\ndaemon=1\n");
  }

  @Test
  void sourcesFiles() {
    assertThat(asking.ask(". /etc/os-release; echo $ID; . /no/such; echo never"))
        .isEqualTo("debian\n! /bin/sh: 1: .: cannot open /no/such: No such file\n= 2\n");
  }
}
