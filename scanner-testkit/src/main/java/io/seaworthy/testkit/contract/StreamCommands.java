package io.seaworthy.testkit.contract;

import static io.seaworthy.testkit.contract.ContractCommand.prints;

import io.seaworthy.api.command.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Commands about what goes through the streams. */
final class StreamCommands {
  private StreamCommands() {}

  static List<ContractCommand> all() {
    List<ContractCommand> all = new ArrayList<>();
    for (int status :
        new int[] {1, 2, 3, 37, 63, 64, 125, 126, 127, 128, 130, 137, 143, 254, 255}) {
      all.add(prints("exit " + status, "").exits(status));
    }
    all.addAll(
        List.of(
            prints("true", ""),
            prints("false", "").exits(1),
            prints(":", ""),
            prints("echo out", "out\n"),
            prints("echo err >&2", "").warns("err\n"),
            prints("echo out; echo err >&2; exit 5", "out\n").warns("err\n").exits(5),
            prints("for i in 1 2 3; do echo o$i; echo e$i >&2; done", "o1\no2\no3\n")
                .warns("e1\ne2\ne3\n"),
            prints("{ echo out; echo err >&2; } 2>&1 >/dev/null | cat", "err\n"),
            prints("{ echo out; echo err >&2; } 2>&1", "out\nerr\n"),
            prints("echo gone 2>/dev/null >/dev/null", ""),
            prints("printf ''", ""),
            prints("printf x", "x"),
            prints("printf '\\n'", "\n"),
            prints("printf '\\n\\n\\n'", "\n\n\n"),
            prints("printf 'a\\r\\nb\\r\\n'", "a\r\nb\r\n"),
            prints("printf 'x\\r'", "x\r"),
            prints("printf 'a\\000b'", Bytes.of(new byte[] {'a', 0, 'b'})),
            prints("printf '\\000'", Bytes.of(new byte[] {0})),
            prints("printf '\\377\\376'", Bytes.of(new byte[] {(byte) 0xff, (byte) 0xfe})),
            prints("printf '\\303'", Bytes.of(new byte[] {(byte) 0xc3})),
            prints("printf 'no newline' >&2", "").warns("no newline"),
            prints("echo 'ä € 𝄞'", "ä € 𝄞\n"),
            prints("printf '\\033[31mred\\033[0m'", "\033[31mred\033[0m"),
            prints(everyByte(""), everyByteValue()),
            prints(everyByte(" >&2"), "").warns(everyByteValue()),
            prints("head -c 200000 /dev/zero | tr '\\000' x", "x".repeat(200_000)),
            prints("head -c 70000 /dev/zero", Bytes.of(new byte[70_000])),
            prints("cat", ""),
            prints("cat; echo $?", "0\n"),
            prints("wc -c", "0\n"),
            prints("read x; echo \"[$x] $?\"", "[] 1\n"),
            prints("sh -c 'exit 9'", "").exits(9),
            prints("kill -9 $$", "").exits(137)));
    return all;
  }

  private static String everyByte(String redirection) {
    StringBuilder text = new StringBuilder("printf '");
    for (int i = 0; i < 256; i++) {
      text.append(String.format(Locale.ROOT, "\\%03o", i));
    }
    return text.append('\'').append(redirection).toString();
  }

  private static Bytes everyByteValue() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < 256; i++) {
      bytes[i] = (byte) i;
    }
    return Bytes.of(bytes);
  }
}
