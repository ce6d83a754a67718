package io.seaworthy.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import java.net.URI;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.seaworthy.api.transport.Transport} has to keep, as a JUnit class to extend:
 * more than a hundred tests of commands, isolation, limits and files.
 *
 * <pre>{@code
 * class MyTransportTest extends TransportContract {
 *   @Override protected Transport transport() { return new MyTransport(); }
 *   @Override protected Target target() { return Target.of(URI.create("mine://container")); }
 * }
 * }</pre>
 *
 * <p>The container needs GNU coreutils or BusyBox and any POSIX shell, or none: then it lacks
 * {@link Ability#SHELL} and the tests that need one are skipped.
 */
public abstract class TransportContract extends FileContract {
  /** Creates the tests. */
  protected TransportContract() {}

  @Test
  final void refusesATargetOfAnotherKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> transport().open(Target.of(URI.create("no-such-scheme://x/y/z"))))
        .withMessageContaining("no-such-scheme");
  }

  @Test
  final void knowsTheTargetOfASession() {
    assertThat(session().target()).isEqualTo(target());
  }

  @Test
  final void findsTheTargetUnchanged() {
    assertThat(session().checkTarget()).isNotInstanceOf(TargetCheck.Changed.class);
  }

  @Test
  final void keepsSessionsApart() {
    need(Ability.SHELL);
    try (Session other = transport().open(target())) {
      session().close();
      assertExited(other.run(Command.authorText("echo other")), 0, "other\n");
    }
  }
}
