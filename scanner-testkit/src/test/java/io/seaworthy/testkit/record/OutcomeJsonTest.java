package io.seaworthy.testkit.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.CleanUp;
import io.seaworthy.api.command.CommandOutcome.Denied;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandOutcome.OutputLimitExceeded;
import io.seaworthy.api.command.CommandOutcome.Partial;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.command.OutputLimit;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeJsonTest {
  static Stream<CommandOutcome> outcomes() {
    return Stream.of(
        new Exited(
            3, Bytes.utf8("a\n\nb"), Bytes.of(new byte[] {(byte) 0xff, 0, '\r'}), Duration.ZERO),
        new NotStarted(NotStarted.Reason.NO_SHELL, "no shell"),
        new Refused(Refused.Reason.FORBIDDEN, 403, "forbidden", "grant get"),
        new Indeterminate(Indeterminate.Reason.PROTOCOL, "cut", Partial.NONE),
        new TimedOut(Duration.ofSeconds(2), Partial.NONE, CleanUp.NOT_NEEDED),
        new OutputLimitExceeded("stdout", new OutputLimit(10), Partial.NONE, CleanUp.NOT_NEEDED),
        new Denied("R-1", "writes"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void readsWhatItWrote(CommandOutcome outcome) {
    UnaryOperator<Bytes> asIs = bytes -> bytes;
    assertThat(OutcomeJson.read(OutcomeJson.write(outcome, asIs, text -> text), asIs))
        .usingRecursiveComparison()
        .isEqualTo(outcome);
  }

  @Test
  void redactsTheWordsOfAFailureToo() {
    NotStarted never = new NotStarted(NotStarted.Reason.NO_SHELL, "secret");
    assertThat(OutcomeJson.write(never, bytes -> bytes, text -> "***").toString())
        .contains("***")
        .doesNotContain("secret");
  }
}
