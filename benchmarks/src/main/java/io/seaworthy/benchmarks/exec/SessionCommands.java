package io.seaworthy.benchmarks.exec;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.benchmarks.FigureTable;
import io.seaworthy.benchmarks.Samples;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.k8s.KubernetesOptions;
import java.net.URI;
import java.util.Collections;
import java.util.List;

/**
 * Prints what a command costs in a real container: alone in a session, pipelined, and one-shot.
 * Takes the container as {@code k8s-container://NAMESPACE/POD/CONTAINER}.
 */
final class SessionCommands {
  private static final int WARM_UP = 200;
  private static final int ALONE = 1_000;
  private static final int PIPELINED = 1_000;
  private static final int ROUNDS = 3;
  private static final int ONE_SHOT = 100;

  private SessionCommands() {}

  public static void main(String[] arguments) {
    URI container = RealTarget.uri(arguments);
    FigureTable table = FigureTable.titled("Commands in " + container);
    measure(container, ExecOptions.Mode.SESSION, session -> inSession(session, table));
    measure(container, ExecOptions.Mode.ONE_SHOT, session -> oneShot(session, table));
  }

  private interface Measurement {
    void in(Session session);
  }

  private static void measure(URI container, ExecOptions.Mode mode, Measurement measurement) {
    KubernetesOptions options =
        KubernetesOptions.builder().exec(ExecOptions.builder().mode(mode).build()).build();
    try (KubernetesCluster cluster = KubernetesCluster.fromDefaultConfig(options);
        Transport transport = cluster.transport();
        Session session = transport.open(RealTarget.find(cluster, container))) {
      measurement.in(session);
    }
  }

  private static void inSession(Session session, FigureTable table) {
    alone(session, WARM_UP);
    Samples alone = alone(session, ALONE);
    table.atMost("command in a session, median of " + ALONE, "ms", alone.millis(50), 3);
    table.row("the same, 99th percentile", "%.2f ms", alone.millis(99));
    double best = 0;
    for (int i = 0; i < ROUNDS; i++) {
      best = Math.max(best, pipelinedPerSecond(session));
    }
    table.atLeast(PIPELINED + " pipelined commands, best of " + ROUNDS, "commands/s", best, 400);
  }

  private static Samples alone(Session session, int count) {
    Samples samples = new Samples();
    Command command = Command.argv("/bin/true");
    for (int i = 0; i < count; i++) {
      samples.time(() -> Answers.expectSuccess(session.run(command)));
    }
    return samples;
  }

  private static double pipelinedPerSecond(Session session) {
    List<Command> commands =
        Collections.nCopies(PIPELINED, Command.argv("/bin/true").asRepeatable());
    Samples whole = new Samples();
    whole.time(() -> session.runAll(commands).forEach(Answers::expectSuccess));
    return PIPELINED / (whole.millis(50) / 1_000);
  }

  private static void oneShot(Session session, FigureTable table) {
    alone(session, ONE_SHOT / 10);
    Samples samples = alone(session, ONE_SHOT);
    table.row("one-shot command, median of " + ONE_SHOT, "%.1f ms", samples.millis(50));
    table.row("the same, 99th percentile", "%.1f ms", samples.millis(99));
  }
}
