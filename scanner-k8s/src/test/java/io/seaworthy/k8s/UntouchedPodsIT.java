package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A full scan leaves files, processes, mounts and sockets of real pods as they were. */
@ExtendWith(LeakCheck.class)
class UntouchedPodsIT {
  /** Of every file but those that others mount: its properties with both times, and its hash. */
  private static final String FILES =
      """
      LC_ALL=C; export LC_ALL
      find / -xdev \\( -path /proc -o -path /sys -o -path /dev \\) -prune -o -exec stat -c '%n|%f|%u|%g|%s|%Y|%Z|%i|%h' {} + 2>/dev/null | sort
      find / -xdev -type f -exec sha256sum {} + 2>/dev/null | sort
      """;

  /** Without any process but its own shell, which leaves itself out. */
  private static final String STATE =
      """
      for d in /proc/[0-9]*; do
        [ "$d" = "/proc/$$" ] && continue
        read -r line < "$d/stat" || continue
        set -- $line
        echo "process $1 $2 of $4 since ${22}"
      done
      while read -r line; do echo "mount $line"; done < /proc/self/mountinfo
      for kind in tcp tcp6 udp udp6; do
        while read -r n here there state rest; do echo "$kind $here $there $state"; done < /proc/net/$kind
      done
      while read -r a b c d type state inode path; do echo "unix $type $inode $path"; done < /proc/net/unix
      """;

  private static final Pattern RPMS_INDEX =
      Pattern.compile("rpmdb\\.sqlite-(shm|wal)\\b|^(/|/root|/root/\\.rpmdb)\\|");

  @RegisterExtension static final ScratchNamespace SCRATCH = new ScratchNamespace();

  private static KubernetesCluster cluster;

  @BeforeAll
  static void createPods() {
    cluster =
        KubernetesCluster.fromKubeconfig(
            RealCluster.kubeconfig(), AuditedScan.options(ExecOptions.Mode.ONE_SHOT));
    for (String image : List.of("debian", "debian-services", "ubuntu", "rhel", "busybox")) {
      SCRATCH.addPod(image, "test.local/" + image + ":1");
    }
  }

  @AfterAll
  static void disconnect() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void leavesSixPodsAsTheyWere() {
    Map<String, String> before = snapshots();
    assertThat(before).hasSize(6);
    assertThat(before.values())
        .allSatisfy(
            snapshot ->
                assertThat(snapshot).contains("|", "/etc/passwd", "process 1 ", "mount ", "tcp "));

    for (ExecOptions.Mode mode : ExecOptions.Mode.values()) {
      assertThat(scan(mode).controls()).hasSizeGreaterThan(6 * 27);
    }

    Map<String, String> after = snapshots();
    before.forEach(
        (pod, snapshot) ->
            assertThat(withoutRpmsIndex(Objects.requireNonNull(after.get(pod))))
                .as(pod)
                .isEqualTo(withoutRpmsIndex(snapshot)));
  }

  /**
   * Leaves out what rpm itself does to a database of SQLite when root asks it anything: it touches
   * the index of the write-ahead log, which the overlay then copies up with the folders above.
   */
  private static List<String> withoutRpmsIndex(String snapshot) {
    if (!snapshot.contains("rpmdb.sqlite-shm")) {
      return snapshot.lines().toList();
    }
    return snapshot.lines().filter(line -> !RPMS_INDEX.matcher(line).find()).toList();
  }

  /** Controls over everything that is asked, and one whose command is given up and ended. */
  private static ScanResult scan(ExecOptions.Mode mode) {
    try (KubernetesCluster scanned =
            KubernetesCluster.fromKubeconfig(RealCluster.kubeconfig(), AuditedScan.options(mode));
        Transport transport = scanned.transport();
        Scanner scanner = Scanner.of(transport)) {
      return scanner.scan(
          scanned.pods().inNamespace(SCRATCH.name()), BulkProfile.profile(), AuditedScan.PROFILE);
    }
  }

  private static Map<String, String> snapshots() {
    Map<String, String> snapshots = new TreeMap<>();
    try (Transport transport = cluster.transport()) {
      for (Target target : cluster.pods().inNamespace(SCRATCH.name()).select().targets()) {
        try (Session session = transport.open(target)) {
          snapshots.put(target.displayName(), output(session, STATE) + output(session, FILES));
        }
      }
    }
    return snapshots;
  }

  private static String output(Session session, String text) {
    Command command =
        Command.authorText(text)
            .withTimeout(Duration.ofMinutes(3))
            .withOutputLimit(new OutputLimit(OutputLimit.MAX_BYTES));
    CommandOutcome outcome = session.run(command);
    assertThat(outcome).as(outcome.describe()).isInstanceOf(Exited.class);
    return ((Exited) outcome).stdout().text();
  }
}
