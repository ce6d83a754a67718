package io.seaworthy.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/** What the parts of the contract share. */
abstract class ContractBase {
  private Session session = ClosedSession.INSTANCE;

  /**
   * Returns the transport that is tested. The contract does not close it.
   *
   * @return the same one or a new one each time
   */
  protected abstract Transport transport();

  /**
   * Returns a running container with GNU programs or BusyBox, or without any when it lacks {@link
   * Ability#SHELL}.
   *
   * @return the target
   */
  protected abstract Target target();

  /**
   * Returns what the container can't do. Tests that need it are skipped, each with its reason.
   *
   * @return nothing by default
   */
  protected Set<Ability> lacking() {
    return Set.of();
  }

  /**
   * Names a file that the container's user may not read; tests about permissions are skipped
   * without one.
   *
   * @return empty by default
   */
  protected Optional<ContainerPath> unreadableFile() {
    return Optional.empty();
  }

  @BeforeEach
  final void openSession() {
    session = transport().open(target());
  }

  @AfterEach
  final void closeSession() {
    session.close();
  }

  final Session session() {
    return session;
  }

  final void need(Ability... abilities) {
    for (Ability ability : abilities) {
      Assumptions.assumeFalse(
          lacking().contains(ability), () -> "this container lacks the ability " + ability);
    }
  }

  final CommandOutcome ask(String text) {
    return session.run(Command.authorText(text));
  }

  static Exited exited(CommandOutcome outcome) {
    assertThat(outcome).as(outcome::describe).isInstanceOf(Exited.class);
    return (Exited) outcome;
  }

  static void assertExited(CommandOutcome outcome, int code, String stdout) {
    Exited exited = exited(outcome);
    assertThat(exited.stdout().text()).isEqualTo(stdout);
    assertThat(exited.code()).as(() -> exited.stderr().text()).isEqualTo(code);
  }

  /** Compares bytes in a form that can be read where they differ. */
  static void assertSame(String what, Bytes actual, Bytes expected) {
    if (!actual.equals(expected)) {
      assertThat(readable(actual)).as(what).isEqualTo(readable(expected));
    }
  }

  private static String readable(Bytes bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(bytes.size(), 2000); i++) {
      byte b = bytes.at(i);
      text.append(b >= ' ' && b < 127 ? String.valueOf((char) b) : "<%02x>".formatted(b));
    }
    return text.append(" (").append(bytes.size()).append(" bytes)").toString();
  }
}
