package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.policy.Approvals;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void evaluatesAProfileOnThisMachineAndSaysHowItWent() throws IOException {
    Path profile = profile("it { should cmp 'hello' }");
    Path report = folder.resolve("report.json");

    int code = run("exec", profile.toString(), "-t", "local://", "--reporter", "json:" + report);

    assertThat(code).as(err.toString()).isEqualTo(ExitCodes.ALL_PASSED);
    assertThat(Files.readString(report)).contains("\"greeting-1\"", "\"passed\"");
  }

  @Test
  void givesInputsAndExitsWith100WhenAControlFails() throws IOException {
    Path profile = profile("it { should cmp 'hello' }");
    Path report = folder.resolve("report.json");

    int code =
        run(
            "exec",
            profile.toString(),
            "-t",
            "local://",
            "--input",
            "greeting=bye",
            "--reporter",
            "json:" + report);

    assertThat(code).as(err.toString()).isEqualTo(ExitCodes.SOME_FAILED);
  }

  @Test
  void exitsWith101WhenSomethingWasSkipped() throws IOException {
    Path profile = profile("skip 'ask somebody'");

    int code =
        run(
            "exec",
            profile.toString(),
            "-t",
            "local://",
            "--reporter",
            "json:" + folder.resolve("report.json"));

    assertThat(code).as(err.toString()).isEqualTo(ExitCodes.SOME_SKIPPED);
  }

  /** The launcher runs JRuby without native code, and so do these tests. */
  @Test
  void hasRubysLibraryAndNoSocketsWithoutNativeCode() throws IOException {
    assertThat(System.getProperty("jruby.native.enabled")).isEqualTo("false");
    String address = "it { should cmp IPAddr.new('10.0.0.1') == '10.0.0.1' ? 'hello' : 'bye' }";
    Path profile = profile("require 'ipaddr'; " + address);

    assertThat(run("exec", profile.toString(), "-t", "local://"))
        .as(out + "\n" + err)
        .isEqualTo(ExitCodes.ALL_PASSED);

    profile("require 'socket'; TCPSocket.new('127.0.0.1', 1)");
    Path report = folder.resolve("report.json");
    assertThat(run("exec", profile.toString(), "-t", "local://", "--reporter", "json:" + report))
        .isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(Files.readString(report)).contains("TCPSocket.new was refused");
  }

  @Test
  void listsWhatAScanCanAskAndSaysWhatIsRefused() throws IOException {
    String check =
        "it { should cmp command('rm /tmp/x').stdout + command(input('greeting')).stdout }";

    assertThat(run("commands", profile(check).toString())).isEqualTo(ExitCodes.SOME_FAILED);

    assertThat(out.toString())
        .contains("engine", "ps --help", "no-writes", "controls/greeting.rb:", "rm /tmp/x")
        .contains("sha256 " + Approvals.hash("rm /tmp/x"))
        .containsPattern("run-time.*command\\(input\\('greeting'\\)\\)");
  }

  @Test
  void runsWhatAnApprovalFileNamesAndNothingElse() throws IOException {
    Path profile = profile("it { should cmp command('echo hello').stdout.strip }");
    Path approvals = folder.resolve("approvals.yml");
    String[] scan = {
      "exec",
      profile.toString(),
      "-t",
      "local://",
      "--policy",
      "reviewed",
      "--approvals",
      approvals.toString()
    };

    Files.writeString(approvals, approval("echo hello", "2999-01-01"));
    assertThat(run(scan)).as(out + "\n" + err).isEqualTo(ExitCodes.ALL_PASSED);
    Files.writeString(approvals, approval("echo hello", "2020-01-01"));
    assertThat(run(scan)).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(out.toString()).contains("not-approved", "expired on 2020-01-01");
    Files.writeString(approvals, approval("echo hello", "2999-01-01").replace("reason", "cause"));
    assertThat(run(scan)).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("approvals.yml, entry 1: has no reason");
  }

  @Test
  void writesATrailWhoseHeadStandsInTheReport() throws IOException {
    Path profile = profile("it { should cmp command('echo hello').stdout.strip }");
    Path audit = folder.resolve("audit.jsonl");
    Path report = folder.resolve("report.json");

    run(
        "exec",
        profile.toString(),
        "-t",
        "local://",
        "--audit-file",
        audit.toString(),
        "--reporter",
        "json:" + report);

    String head = Files.readString(report).replaceAll("(?s).*\"audit_head\": \"(\\w+)\".*", "$1");
    assertThat(run("audit", "verify", audit.toString(), "--head", head)).isZero();
    assertThat(run("audit", "verify", audit.toString(), "--head", "0".repeat(64)))
        .isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(out.toString()).contains("intact", head, "broken at line", "the report names 000");
    assertThat(Files.readString(report)).contains("\"bytes_seen\": 6");
    assertThat(Files.readString(audit)).contains("\"control\":\"greeting-1\"");
  }

  @Test
  void saysWhatAPolicyOptionLacks() throws IOException {
    String profile = profile("it { should cmp 'hello' }").toString();

    assertThat(run("exec", profile, "-t", "local://", "--policy", "reviewed"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("--approvals FILE");
    assertThat(run("exec", profile, "-t", "local://", "--approvals", "x"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("--policy reviewed");
  }

  private static String approval(String text, String expires) {
    return """
        - sha256: %s
          approved_by: a reviewer
          approved_on: 2020-01-01
          expires: %s
          reason: looked at
        """
        .formatted(Approvals.hash(text), expires);
  }

  @Test
  void checksAProfileWithoutATarget() throws IOException {
    assertThat(run("check", profile("it { should cmp 'hello' }").toString())).isZero();
    assertThat(out.toString()).contains("1 controls", "can be loaded");
  }

  @Test
  void saysInOneSentenceWhatIsWrong() throws IOException {
    Path profile = profile("it { should cmp 'hello' }");

    assertThat(run("exec", profile.toString(), "-t", "ssh://host")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("--target", "ssh://host", "k8s-container://");
    assertThat(run("exec", folder.resolve("none").toString(), "-t", "local://"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("none").doesNotContain("\tat ");
    assertThat(run("exec", profile.toString(), "-t", "local://", "--reporter", "pdf"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("pdf", "junit2");
  }

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }

  private Path profile(String check) throws IOException {
    Path profile = Files.createDirectories(folder.resolve("profile"));
    Files.createDirectories(profile.resolve("controls"));
    Files.writeString(
        profile.resolve("inspec.yml"),
        """
        name: greeting
        version: 1.0.0
        inputs:
          - name: greeting
            value: hello
        """);
    Files.writeString(
        profile.resolve("controls/greeting.rb"),
        """
        control 'greeting-1' do
          impact 0.5
          title 'Greets'
          describe 'a greeting' do
            subject { input('greeting') }
            %s
          end
        end
        """
            .formatted(check));
    return profile;
  }
}
