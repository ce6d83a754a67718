package io.seaworthy.core.result;

import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetIdentity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Small results with everything in them, for the tests of reports and gates. */
public final class Samples {
  public static final Instant START = Instant.parse("2026-11-25T10:15:30.123Z");

  private Samples() {}

  /** One target with a control of each status, and a selection issue. */
  public static ScanResult oneTarget() {
    return scan(List.of(target("debian", profile("linux-checks", everyStatus()))))
        .addIssues(
            new SelectionIssue(
                SelectionIssue.Kind.COMPLETED,
                "shop/report-job/main",
                "the pod has ended; select running pods only"))
        .build();
  }

  /** Two targets; the second could not be reached. */
  public static ScanResult twoTargets() {
    TargetResult.Builder lost = TargetResult.builder();
    lost.from(target("lost", profile("linux-checks", List.of(control("os-01", erred())))))
        .platform(PlatformRecord.UNKNOWN)
        .error(
            new TargetResult.TargetError(
                "refused.forbidden", "exec is not allowed; grant create on pods/exec"));
    return scan(List.of(target("debian", profile("linux-checks", everyStatus())), lost.build()))
        .build();
  }

  public static ScanResult.Builder scan(List<TargetResult> targets) {
    ScanResult.Builder scan = ScanResult.builder();
    scan.targets(targets).startTime(START).duration(Duration.ofMillis(1500));
    return scan;
  }

  public static ScanResult scan(ControlResult... controls) {
    return scan(List.of(target("debian", profile("linux-checks", List.of(controls))))).build();
  }

  public static TargetResult target(String pod, ProfileResult... profiles) {
    TargetIdentity.Builder identity = TargetIdentity.builder();
    identity.podUid("6f1c").containerId("containerd://0c1d").imageId("sha256:aa").restartCount(2);
    Target.Builder target = Target.builder();
    target
        .uri(URI.create("k8s-container://shop/" + pod + "/app"))
        .displayName("shop/" + pod + "/app")
        .identity(identity.build());
    TargetResult.Builder result = TargetResult.builder();
    return result
        .target(target.build())
        .platform(new PlatformRecord("debian", "12.5", List.of("debian", "linux"), "x86_64"))
        .addProfiles(profiles)
        .startTime(START)
        .duration(Duration.ofMillis(1250))
        .build();
  }

  public static ProfileResult profile(String name, List<ControlResult> controls) {
    ProfileDescription.Builder profile = ProfileDescription.builder();
    profile
        .name(name)
        .version("1.2.0")
        .sha256("00ff")
        .title("Checks of a Linux container")
        .maintainer("Platform team")
        .summary("What every container has to keep to")
        .license("Apache-2.0")
        .addSupports(Map.of("platform-family", "linux"))
        .addInputs(new TreeMap<>(Map.of("name", "max_days", "options", Map.of("value", 90))));
    ProfileResult.Builder result = ProfileResult.builder();
    return result
        .profile(profile.build())
        .controls(controls)
        .addGroups(
            new ControlGroup(
                "controls/os.rb",
                Optional.of("Operating system"),
                controls.stream().map(control -> control.control().id()).toList()))
        .build();
  }

  public static List<ControlResult> everyStatus() {
    ControlDescription.Builder passing = ControlDescription.builder();
    passing
        .id("os-01")
        .title("Only root changes accounts")
        .description("Whoever may change /etc/passwd is root.")
        .putDescriptions("fix", "chmod 0644 /etc/passwd")
        .impact(0.9)
        .putTags("nist", List.of("AC-6"))
        .putTags("stig", Optional.empty())
        .putTags("severity", "high")
        .addRefs(Map.of("url", "https://example.com/guide"))
        .code("control 'os-01' do\nend\n")
        .sourceLocation(new SourceLocation("controls/os.rb", 12));
    ControlResult.Builder passed = ControlResult.builder();
    WaiverRecord.Builder kept = WaiverRecord.builder();
    kept.justification("seen by the board").skippedDueToWaiver(false);
    WaiverRecord.Builder skipping = WaiverRecord.builder();
    skipping
        .justification("ends with ticket OPS-113")
        .expirationDate(LocalDate.of(2027, 1, 31))
        .run(false)
        .skippedDueToWaiver(true);
    ControlResult.Builder waived = ControlResult.builder();
    return List.of(
        passed.control(passing.build()).addResults(passed(), passed()).build(),
        control("os-02", passed(), failed()),
        control("os-03", skipped()),
        control("os-04", erred()),
        waived.from(control("os-05", skipped())).waiver(skipping.build()).build(),
        ControlResult.builder().from(control("os-06", failed())).waiver(kept.build()).build(),
        control("os-07"));
  }

  public static ControlResult control(String id, CheckResult... results) {
    return control(id, 0.5, results);
  }

  public static ControlResult control(String id, double impact, CheckResult... results) {
    ControlDescription.Builder control = ControlDescription.builder();
    ControlResult.Builder result = ControlResult.builder();
    return result
        .control(control.id(id).title("Title of " + id).impact(impact).build())
        .addResults(results)
        .build();
  }

  public static CheckResult passed() {
    return check(ResultStatus.PASSED, "File /etc/passwd is expected to exist").build();
  }

  public static CheckResult failed() {
    return check(ResultStatus.FAILED, "File /etc/shadow mode is expected to cmp == \"0640\"")
        .message("\nexpected: 0640\n     got: 0644\n\n(compared using `cmp` matcher)\n")
        .resource("File /etc/shadow")
        .resourceClass("file")
        .resourceParams("[\"/etc/shadow\"]")
        .resourceId("/etc/shadow")
        .build();
  }

  public static CheckResult skipped() {
    return check(ResultStatus.SKIPPED, "No-op")
        .skipMessage("Ask the owner for the paper")
        .resource("No-op")
        .build();
  }

  public static CheckResult erred() {
    return check(ResultStatus.ERROR, "Service sshd is expected to be running")
        .message("command systemctl: no end within 10000 ms; the process is gone")
        .errorCause("timed-out")
        .build();
  }

  public static CheckResult.Builder check(ResultStatus status, String codeDesc) {
    CheckResult.Builder check = CheckResult.builder();
    check.status(status).codeDesc(codeDesc).startTime(START).runTime(Duration.ofMillis(4));
    return check;
  }
}
