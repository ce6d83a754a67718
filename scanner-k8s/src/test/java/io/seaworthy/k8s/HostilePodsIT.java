package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.ScanLimits;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.report.Reporters;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import io.seaworthy.testkit.junit.LeakCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pods that lie, hang and flood leave the reports on the pods beside them as they are. */
@ExtendWith(LeakCheck.class)
class HostilePodsIT {
  private static final List<String> GOOD = List.of("good-debian", "good-rhel", "good-busybox");

  /**
   * What makes each of them hostile; all wait afterwards. The accounts' files stay files: the
   * container runtime reads them before each exec, and nothing would be scanned.
   */
  private static final Map<String, String> HOSTILE = new LinkedHashMap<>();

  static {
    HOSTILE.put(
        "bad-shell", "rm /bin/sh; printf '#!/bin/busybox true\\n' > /bin/sh; chmod +x /bin/sh");
    HOSTILE.put(
        "bad-flood",
        "for p in stat cat head ps env id; do rm -f /bin/$p;"
            + " printf '#!/bin/busybox yes\\n' > /bin/$p; chmod +x /bin/$p; done");
    HOSTILE.put(
        "bad-fifos",
        "for f in shadow os-release hosts.equiv; do rm -rf /etc/$f; mkfifo /etc/$f; done");
    HOSTILE.put(
        "bad-devices",
        "rm -f /etc/os-release /etc/shadow; ln -s /dev/zero /etc/os-release;"
            + " mknod /etc/shadow c 1 5");
    HOSTILE.put(
        "bad-links",
        "cp /etc/passwd /etc/passwd.a; while :; do ln -sfn /proc/1/environ /etc/os-release;"
            + " ln -sfn / /etc/os-release; ln -sf /etc/passwd.a /etc/passwd;"
            + " ln -sf /proc/1/environ /etc/passwd; done &");
    HOSTILE.put(
        "bad-names",
        "touch '/etc/a\nb' '/etc/$(touch pwned)' '/etc/`id`' '/etc/;id;' '/etc/-rf' /etc/--;"
            + " printf 'root:x:0:0:$(id)\\033[2J\\n\"}]}<script>:/:/bin/sh\\nroot:x:0:0:::\\n' > /etc/passwd");
  }

  @RegisterExtension static final ScratchNamespace SCRATCH = new ScratchNamespace();

  @BeforeAll
  static void createPods() {
    for (String good : GOOD) {
      SCRATCH.addPod(good, "test.local/" + good.substring("good-".length()) + ":1");
    }
    HOSTILE.forEach(
        (pod, script) ->
            SCRATCH.addPodThatRuns(
                pod, script + "\n/bin/busybox touch /ready; exec /bin/busybox sleep 1000000"));
  }

  @Test
  void leaveTheReportsOfTheOthersByteForByteAsTheyAre() throws IOException {
    List<String> all = new ArrayList<>(HOSTILE.keySet());
    all.addAll(GOOD);
    Map<String, String> alone = reports(scan(GOOD));
    ScanResult together = scan(all);
    Map<String, String> beside = reports(together);

    assertThat(together.targets()).hasSize(all.size());
    for (String good : GOOD) {
      assertThat(alone.get(good)).as(good).contains("\"passed\"", "\"failed\"");
      assertThat(beside.get(good)).as(good).isEqualTo(alone.get(good));
    }
    TargetResult liar = target(together, "bad-shell");
    assertThat(liar.error()).isPresent();
    assertThat(liar.controls()).allMatch(control -> control.status() == ControlStatus.ERROR);
  }

  private static ScanResult scan(List<String> pods) {
    ScanLimits limits =
        ScanLimits.builder()
            .commandTimeout(Duration.ofSeconds(5))
            .targetTimeout(Duration.ofSeconds(60))
            .build();
    ScanOptions options = ScanOptions.builder().limits(limits).parallelism(9).build();
    try (Transport transport = SCRATCH.cluster().transport();
        Scanner scanner = Scanner.of(transport).with(options)) {
      return scanner.scan(
          SCRATCH.cluster().pods().inNamespace(SCRATCH.name()).named(pods.toArray(new String[0])),
          BulkProfile.profile());
    }
  }

  private static TargetResult target(ScanResult result, String pod) {
    return result.targets().stream()
        .filter(target -> target.target().displayName().contains("/" + pod + "/"))
        .findFirst()
        .orElseThrow();
  }

  /** The report of each pod, its times left out. */
  private static Map<String, String> reports(ScanResult result) throws IOException {
    Map<String, String> reports = new TreeMap<>();
    for (TargetResult target : result.targets()) {
      ScanResult.Builder one = ScanResult.builder();
      one.from(result).targets(List.of(target));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Reporters.hdf().write(one.build(), out);
      reports.put(
          target.target().displayName().split("/")[1],
          out.toString(StandardCharsets.UTF_8)
              .replaceAll(
                  "\"(start_time|run_time|duration)\": (\"[^\"]*\"|[-+.0-9eE]+)", "\"$1\": 0"));
    }
    return reports;
  }
}
