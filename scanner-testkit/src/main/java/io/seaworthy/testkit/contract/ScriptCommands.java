package io.seaworthy.testkit.contract;

import static io.seaworthy.testkit.contract.ContractCommand.prints;

import io.seaworthy.api.command.Bytes;
import java.util.List;

/** Commands about how a shell reads a text. */
final class ScriptCommands {
  private ScriptCommands() {}

  static List<ContractCommand> all() {
    return List.of(
        prints("echo one\necho two\n\n\necho three", "one\ntwo\nthree\n"),
        prints("# only a comment", ""),
        prints("echo a # comment ' with \" quotes\necho b", "a\nb\n"),
        prints("echo a#b", "a#b\n"),
        prints("cat <<EOF\none $((1 + 1))\n\"quoted\"\nEOF", "one 2\n\"quoted\"\n"),
        prints(
            "cat <<'EOF'\none $((1 + 1)) `x` \\n\nEOF\necho after",
            "one $((1 + 1)) `x` \\n\nafter\n"),
        prints("cat <<-EOF\n\ttab\n\tEOF", "tab\n"),
        prints("cat <<A; cat <<B\na\nA\nb\nB", "a\nb\n"),
        prints("if", "").exits(2).warnsInItsOwnWords(),
        prints("echo 'open", "").exits(2).warnsInItsOwnWords(),
        prints("echo before\nfi\necho after", "before\n").exits(2).warnsInItsOwnWords(),
        prints("echo 'a  b' \"c  d\" e\\ f", "a  b c  d e f\n"),
        prints("printf '%s|' '$HOME' \"*\" \\$x '\\' \"\\\\\"", "$HOME|*|$x|\\|\\|"),
        prints("printf '%s|' ''\"\" a''b", "|ab|"),
        prints("echo it\"'\"s '\"'", "it's \"\n"),
        prints("x='a b'; printf '%s|' $x \"$x\"", "a|b|a b|"),
        prints("x=a:b:c; IFS=:; printf '%s|' $x", "a|b|c|"),
        prints("set -- a 'b c'; printf '%s|' \"$@\" \"$*\" $#", "a|b c|a b c|2|"),
        prints(
            "x=path/to/file; echo ${x##*/} ${x#*/} ${x%/*} ${x%%/*}",
            "file to/file path/to path\n"),
        prints("echo ${unset-default} ${unset:+no} ${HOME:+yes}", "default yes\n"),
        prints("echo $(echo a; echo b) `echo c`", "a b c\n"),
        prints("x=$(printf 'a\\n\\n\\n'); echo \"[$x]\"", "[a]\n"),
        prints("x=$(exit 7); echo $?", "7\n"),
        prints("x=$(printf '\\377'); printf %s \"$x\"", Bytes.of(new byte[] {(byte) 0xff}))
            .needs(Ability.ARBITRARY_BYTES_IN_VARIABLES),
        prints("echo $((2 * (3 + 4) % 5)) $((7 / 2)) $((1 < 2 && 2 > 1))", "4 3 1\n"),
        prints("case abc in x|a*) echo one ;; *) echo two ;; esac", "one\n"),
        prints("case '*' in '?') echo no ;; [*]) echo star ;; esac", "star\n"),
        prints(
            "i=0; while [ $i -lt 3 ]; do i=$((i + 1)); [ $i = 2 ] && continue; echo $i; done",
            "1\n3\n"),
        prints("for x in a b c; do [ $x = c ] && break; echo $x; done; echo $x", "a\nb\nc\n"),
        prints("if false; then echo a; elif true; then echo b; else echo c; fi", "b\n"),
        prints("f() { echo \"$# $1\"; return 4; }; f x y; echo $?", "2 x\n4\n"),
        prints("(exit 3); echo $?; { echo g; }; ! true; echo $?", "3\ng\n1\n"),
        prints("false || echo or; true && echo and; false && echo no; echo $?", "or\nand\n1\n"),
        prints("x=1; (x=2); echo $x; x=3 sh -c 'echo $x'; echo $x", "1\n3\n1\n"),
        prints("trap 'echo bye' EXIT; echo hi; exit 6", "hi\nbye\n").exits(6),
        prints("set -e; echo a; false; echo b", "a\n").exits(1),
        prints("set -e; if false; then :; fi; false || true; echo end", "end\n"),
        prints("eval 'x=5; echo $x'; echo $x", "5\n5\n"),
        prints("exec echo replaced; echo never", "replaced\n"),
        prints("echo a | tr a b | { read x; echo \"<$x>\"; }", "<b>\n"),
        prints("{ echo a; echo b >&3; } 3>&1 | sort -r", "b\na\n"),
        prints("echo one &\nwait\necho two", "one\ntwo\n").needs(Ability.BACKGROUND),
        prints("while :; do echo y; done | head -n 2", "y\ny\n").needs(Ability.CONCURRENT_PIPES),
        prints(
                "echo x > /tmp/seaworthy-contract; cat /tmp/seaworthy-contract; rm /tmp/seaworthy-contract",
                "x\n")
            .needs(Ability.WRITABLE_TMP));
  }
}
