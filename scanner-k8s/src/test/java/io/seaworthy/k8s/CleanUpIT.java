package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is left in a real container, and what is known, when a command does not end by itself. */
@ExtendWith(LeakCheck.class)
class CleanUpIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A time that nothing else in the container sleeps for. */
  private static final String MARK = "47114711";

  @RegisterExtension static final ScratchNamespace SCRATCH = new ScratchNamespace();

  private static Session open(Transport transport, String pod) {
    TargetSource pods = SCRATCH.cluster().pods().inNamespace(SCRATCH.name()).named(pod);
    return transport.open(pods.select().targets().get(0));
  }

  @Test
  void leavesNoProcessOfTwoHundredCommandsThatTimedOut() {
    try (Transport transport = SCRATCH.cluster().transport()) {
      for (int i = 0; i < 200; i++) {
        try (Session session = open(transport, ScratchNamespace.POD)) {
          Command command = Command.argv("sleep", MARK).withTimeout(Duration.ofMillis(50));
          assertThat(session.run(command)).isInstanceOf(TimedOut.class);
        }
      }
      try (Session session = open(transport, ScratchNamespace.POD)) {
        assertThat(output(session.run(Command.argv("ps")))).contains("PID").doesNotContain(MARK);
      }
    }
  }

  private static String output(CommandOutcome outcome) {
    assertThat(outcome).isInstanceOf(Exited.class);
    return ((Exited) outcome).stdout().text();
  }

  @Test
  void doesNotTakeARestartForTheCommandsEndAndGoesOnAfterIt() {
    SCRATCH.addRestartingPod("restarts");
    try (Transport transport = SCRATCH.cluster().transport();
        Session session = open(transport, "restarts")) {
      assertThat(session.run(Command.argv("sleep", "40"))).isInstanceOf(Indeterminate.class);
      long start = System.nanoTime();
      CommandOutcome next = session.run(Command.argv("echo", "again"));
      while (!(next instanceof Exited) && System.nanoTime() - start < PATIENCE.toNanos()) {
        // Until the kubelet has started the container again, it can't be reached.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        next = session.run(Command.argv("echo", "again"));
      }
      assertThat(output(next)).isEqualTo("again\n");
    }
  }
}
