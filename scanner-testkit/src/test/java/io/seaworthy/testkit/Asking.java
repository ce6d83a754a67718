package io.seaworthy.testkit;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ExecSession;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import java.net.URI;

/** A container with one session to ask it by. */
final class Asking implements AutoCloseable {
  private final FakeContainer container;
  private final Session session;

  private Asking(FakeContainer container, ExecOptions.Mode mode) {
    this.container = container;
    this.session =
        ExecSession.over(
            Target.of(URI.create("fake://test/pod/app")),
            container.launcher(),
            ExecOptions.builder().mode(mode).build());
  }

  static Asking of(FakeContainerBuilder container) {
    return new Asking(container.build(), ExecOptions.Mode.ONE_SHOT);
  }

  static Asking throughOneShell(FakeContainerBuilder container) {
    return new Asking(container.build(), ExecOptions.Mode.SESSION);
  }

  FakeContainer container() {
    return container;
  }

  Session session() {
    return session;
  }

  CommandOutcome outcome(String text) {
    return session.run(Command.authorText(text));
  }

  /** Runs author text and returns standard output, standard error and exit status in one text. */
  String ask(String text) {
    return shown(outcome(text));
  }

  String run(String program, String... arguments) {
    return shown(session.run(Command.argv(program, arguments)));
  }

  private static String shown(CommandOutcome outcome) {
    if (!(outcome instanceof Exited exited)) {
      return outcome.describe();
    }
    String out = exited.stdout().text();
    String err = exited.stderr().text();
    return out
        + (err.isEmpty() ? "" : "! " + err)
        + (exited.code() == 0 ? "" : "= " + exited.code() + "\n");
  }

  @Override
  public void close() {
    session.close();
    container.close();
  }
}
