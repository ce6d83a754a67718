package io.seaworthy.testkit.contract;

import static io.seaworthy.testkit.contract.ContractCommand.prints;

import java.util.List;

/** Commands about the programs that scans use most. */
final class ProgramCommands {
  private ProgramCommands() {}

  static List<ContractCommand> all() {
    return List.of(
        prints("surely-no-such-program", "").exits(127).warnsInItsOwnWords(),
        prints("/etc/passwd", "").exits(126).warnsInItsOwnWords(),
        prints("surely-no-such-program 2>/dev/null || echo $?", "127\n"),
        prints("test -e /etc/passwd; echo $?; test -e /no/such; echo $?", "0\n1\n"),
        prints("[ -d /etc ] && [ ! -f /etc ] && [ -f /etc/passwd ]; echo $?", "0\n"),
        prints("[ 10 -gt 9 ] && [ a != b ] && [ -z '' ] && [ -n x ]; echo $?", "0\n"),
        prints(
            "stat -L -c '%F' /etc /etc/passwd /dev/null",
            "directory\nregular file\ncharacter special file\n"),
        prints("stat -c %s /no/such", "").exits(1).warnsInItsOwnWords(),
        prints("cat /no/such", "").exits(1).warnsInItsOwnWords(),
        prints("head -n 1 /etc/passwd | cut -d: -f1,3", "root:0\n"),
        prints("grep -c ^root: /etc/passwd", "1\n"),
        prints("grep -q no-such-user-here /etc/passwd", "").exits(1),
        prints("printf 'b\\na\\nb\\n' | sort -u", "a\nb\n"),
        prints("printf 'b\\na\\nb\\n' | grep -n b", "1:b\n3:b\n"),
        prints("printf 'a1\\nb22\\n' | grep -Eo '[0-9]+'", "1\n22\n"),
        prints("printf 'a b\\n' | sed 's/ /-/'", "a-b\n"),
        prints(
            "printf abc | sha256sum",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  -\n"),
        prints("printf abc | md5sum", "900150983cd24fb0d6963f7d28e17f72  -\n"),
        prints("uname -s", "Linux\n"),
        prints("env X=1 sh -c 'echo $X'", "1\n"),
        prints("cd /etc && pwd", "/etc\n"),
        prints("command -v cd", "cd\n"),
        prints("find /etc/passwd -type f -print", "/etc/passwd\n"),
        prints("readlink /no/such; echo $?", "1\n"),
        prints("sleep 0; echo slept", "slept\n"));
  }
}
