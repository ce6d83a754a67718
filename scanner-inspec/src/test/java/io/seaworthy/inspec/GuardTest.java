package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ResultStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code of a profile may not do on the machine that scans. */
class GuardTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system('true')",
        "`true`",
        "%x(true)",
        "exec('true')",
        "spawn('true')",
        "fork {}",
        "Kernel.system('true')",
        "Process.spawn('true')",
        "IO.popen('true')",
        "open('|true')",
        "IO.read('|true')",
        "File.write('/tmp/x', 'y')",
        "File.open('/tmp/x', 'w')",
        "File.new('/tmp/x', File::WRONLY | File::CREAT)",
        "open('/tmp/x', 'a')",
        "File.delete('/tmp/x')",
        "File.chmod(0, '/tmp/x')",
        "Dir.mkdir('/tmp/x')",
        "FileUtils.mkdir_p('/tmp/x/y')",
        "FileUtils.rm_rf('/tmp/x')",
        "require 'socket'; TCPSocket.new('localhost', 1)",
        "require 'socket'; Socket.tcp('localhost', 1)",
        "require 'socket'; UDPSocket.new",
        "require 'open3'",
        "at_exit {}"
      })
  void refusesEvenWhenTheContentRescues(String ruby) {
    CheckResult result =
        TinyProfile.in(folder)
            .controls(
                "control 'c' do\n  begin\n    "
                    + ruby
                    + "\n  rescue StandardError\n    nil\n  end\nend\n")
            .control("c")
            .results()
            .get(0);

    assertThat(result.message().orElse("")).contains("was refused");
    assertThat(result.status()).isNotEqualTo(ResultStatus.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "File.read(__FILE__ + '-none') rescue 1",
        "require 'json'",
        "require 'ipaddr'",
        "[1].to_json"
      })
  void letsReadingAndTheStandardLibraryBe(String ruby) {
    assertThat(
            TinyProfile.in(folder)
                .controls(
                    "control 'c' do\n  " + ruby + "\n  describe(1) { it { should eq 1 } }\nend\n")
                .lines())
        .containsExactly("passed 1 is expected to eq 1");
  }
}
