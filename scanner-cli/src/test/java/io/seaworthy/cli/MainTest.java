package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;

  @Test
  void evaluatesAProfileOnThisMachineAndSaysHowItWent() throws Exception {
    Path profile = ProfileFolder.of(folder, "greeting", "it { should cmp 'hello' }");
    Path report = folder.resolve("report.json");

    CliRun run = CliRun.of("exec", profile, "-t", "local://", "--reporter", "json:" + report);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.ALL_PASSED);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(report)).contains("\"greeting-1\"", "\"passed\"");
  }

  @Test
  void evaluatesASingleFile() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("my.rb"), ProfileFolder.control("mine", "it { should eq 'hello' }"));

    CliRun run = CliRun.of("exec", file);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("tests from ", "mine: Greets");
  }

  /** The launcher runs JRuby without native code, and so do these tests. */
  @Test
  void hasRubysLibraryAndNoSocketsWithoutNativeCode() {
    assertThat(System.getProperty("jruby.native.enabled")).isEqualTo("false");
    String address = "it { should cmp IPAddr.new('10.0.0.1') == '10.0.0.1' ? 'hello' : 'bye' }";
    Path ipaddr = ProfileFolder.of(folder, "ipaddr", "require 'ipaddr'; " + address);
    assertThat(CliRun.of("exec", ipaddr)).matches(run -> run.code() == ExitCodes.ALL_PASSED);

    Path socket =
        ProfileFolder.of(folder, "socket", "require 'socket'; TCPSocket.new('127.0.0.1', 1)");
    CliRun run = CliRun.of("exec", socket);
    assertThat(run.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(run.out()).contains("TCPSocket.new was refused");
  }

  @Test
  void saysInOneSentenceWhatIsWrong() {
    Path profile = ProfileFolder.of(folder, "greeting", "it { should cmp 'hello' }");

    assertThat(usage("exec", profile, "-t", "ssh://host"))
        .contains("--target", "ssh://host", "k8s-container://");
    assertThat(usage("exec", folder.resolve("none"))).contains("none", "there is no such profile");
    assertThat(usage("rbac")).contains("k8s-container://");
    assertThat(usage("audit", "verify", folder.resolve("none"))).contains("none: can't be read");
  }

  @Test
  void writesATrailWhoseHeadStandsInTheReport() throws Exception {
    Path profile =
        ProfileFolder.of(
            folder, "greeting", "it { should cmp command('echo hello').stdout.strip }");
    Path audit = folder.resolve("audit.jsonl");
    Path report = folder.resolve("report.json");

    CliRun.of("exec", profile, "--audit-file", audit, "--reporter", "json:" + report);

    String head = Files.readString(report).replaceAll("(?s).*\"audit_head\": \"(\\w+)\".*", "$1");
    CliRun right = CliRun.of("audit", "verify", audit, "--head", head);
    assertThat(right.code()).as(right.out()).isZero();
    assertThat(right.out()).contains("intact", head);
    CliRun wrong = CliRun.of("audit", "verify", audit, "--head", "0".repeat(64));
    assertThat(wrong.code()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(wrong.out()).contains("broken at line", "the report names 000");
    // The answer of its command, and what it saw of the platform.
    String seen = Files.readString(report).replaceAll("(?s).*\"bytes_seen\": (\\d+).*", "$1");
    assertThat(Long.parseLong(seen)).isGreaterThanOrEqualTo("hello\n".length());
    assertThat(Files.readString(audit)).contains("\"control\":\"greeting-1\"");
    assertThat(CliRun.of("audit", "schema").out()).contains("\"exec.request\"");
  }

  private static String usage(Object... words) {
    CliRun run = CliRun.of(words);
    assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).doesNotContain("\tat ").hasLineCount(1);
    return run.err();
  }
}
