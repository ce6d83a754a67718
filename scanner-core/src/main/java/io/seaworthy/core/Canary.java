package io.seaworthy.core;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.api.transport.Session;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A question with a known answer, put before all others: it shows that the container is reached,
 * that its shell runs what it is told, that both streams stay apart and unchanged, and that exit
 * statuses come through. A container that gets it wrong is not judged at all.
 */
final class Canary {
  private static final int STATUS = 37;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final CommandTemplate TEMPLATE =
      new CommandTemplate(
          "scan.canary",
          "printf '%s\\000\\377\\r\\n' \"$1\"; printf '%s\\n' \"$1\" >&2; exit " + STATUS);

  private Canary() {}

  /** Returns why the target can't be judged; empty when the answer is right. */
  static Optional<CommandOutcome> problem(Session session) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String nonce = HexFormat.of().formatHex(random);
    CommandOutcome outcome = session.run(Command.template(TEMPLATE, nonce).asRepeatable());
    if (!(outcome instanceof Exited exited)) {
      return Optional.of(outcome);
    }
    boolean right =
        exited.code() == STATUS
            && exited.stdout().equals(expected(nonce))
            && exited.stderr().equals(Bytes.utf8(nonce + "\n"));
    return right
        ? Optional.empty()
        : Optional.of(
            new CommandOutcome.Indeterminate(
                CommandOutcome.Indeterminate.Reason.PROTOCOL,
                "the container's shell gave a wrong answer to a question with a known one",
                CommandOutcome.Partial.NONE));
  }

  private static Bytes expected(String nonce) {
    byte[] text = (nonce + "\0?\r\n").getBytes(StandardCharsets.ISO_8859_1);
    text[nonce.length() + 1] = (byte) 0xff;
    return Bytes.of(text);
  }
}
