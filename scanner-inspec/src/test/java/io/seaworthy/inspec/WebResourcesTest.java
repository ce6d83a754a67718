package io.seaworthy.inspec;

import static io.seaworthy.inspec.ContainerScan.answering;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.policy.CommandPolicy;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.testkit.CommandAnswer;
import io.seaworthy.testkit.FakeContainerBuilder;
import io.seaworthy.testkit.FakeContainers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web servers as profiles ask about them. */
class WebResourcesTest {
  @TempDir Path folder;

  private List<String> lines(FakeContainerBuilder container, String control) {
    return ContainerScan.lines(folder, container, "control 'c' do\n" + control + "\nend\n");
  }

  @Test
  void readApachesConfigurationWithItsIncludes() {
    FakeContainerBuilder container =
        FakeContainers.debian()
            .file(
                "/etc/apache2/apache2.conf",
                """
                ServerRoot "/etc/apache2"
                User www-data
                IncludeOptional mods/*.load
                ServerTokens 'Prod'
                """)
            .file("/etc/apache2/mods/a.load", "LoadModule a_module a.so\n")
            .file("/etc/apache2/mods/b.load", "LoadModule b_module b.so\n")
            .file("/etc/apache2/mods/b.conf", "LoadModule c_module c.so\n");

    assertThat(
            lines(
                container,
                """
                describe apache_conf do
                  its('User') { should eq ['www-data'] }
                  its('ServerTokens') { should cmp 'Prod' }
                  its('LoadModule') { should eq ['a_module a.so', 'b_module b.so'] }
                  its('Nothing') { should be_nil }
                  its('content') { should_not match(/^#/) }
                end
                describe apache do
                  its('conf_path') { should eq '/etc/apache2/apache2.conf' }
                  its('user') { should eq 'www-data' }
                  its('service') { should cmp 'apache2' }
                end
                describe apache_conf(apache.conf_path).params['User'] do
                  it { should cmp 'www-data' }
                end
                """))
        .containsExactly(
            "passed Apache Config /etc/apache2/apache2.conf User is expected to eq [\"www-data\"]",
            "passed Apache Config /etc/apache2/apache2.conf ServerTokens is expected to cmp =="
                + " \"Prod\"",
            "passed Apache Config /etc/apache2/apache2.conf LoadModule is expected to eq"
                + " [\"a_module a.so\", \"b_module b.so\"]",
            "passed Apache Config /etc/apache2/apache2.conf Nothing is expected to be nil",
            "passed Apache Config /etc/apache2/apache2.conf content is expected not to match /^#/",
            "passed Apache Environment conf_path is expected to eq \"/etc/apache2/apache2.conf\"",
            "passed Apache Environment user is expected to eq \"www-data\"",
            "passed Apache Environment service is expected to cmp == \"apache2\"",
            "passed [\"www-data\"] is expected to cmp == \"www-data\"");
  }

  @Test
  void skipAConfigurationThatIsNotThere() {
    assertThat(
            lines(
                FakeContainers.debian(),
                """
                describe(apache_conf) { its('User') { should eq ['x'] } }
                describe(apache_conf('/x')) { its('User') { should eq ['x'] } }
                """))
        .containsExactly(
            "skipped Apache Config  | Can't find file: ",
            "skipped Apache Config /x | Can't find file: /x");
  }

  @Test
  void readPhpsSettings() {
    FakeContainerBuilder container = FakeContainers.debian().programs("php");
    answering(container, "php", "memory_limit", CommandAnswer.printing("128M"));
    answering(container, "php", "max_execution_time", CommandAnswer.printing("30"));

    assertThat(
            lines(
                container,
                """
                describe php_config('memory_limit') do
                  its('value') { should eq '128M' }
                end
                describe php_config('max_execution_time', { ini: '/etc/php.ini' }) do
                  its('value') { should cmp 30 }
                end
                """))
        .containsExactly(
            "passed php_config memory_limit value is expected to eq \"128M\"",
            "passed php_config max_execution_time value is expected to cmp == 30");
  }

  @Test
  void failWithoutPhp() {
    assertThat(
            lines(
                FakeContainers.debian(),
                "describe(php_config('memory_limit')) { its('value') { should eq '128M' } }"))
        .containsExactly(
            "failed php_config memory_limit value  | Could not find `php` on your system.");
  }

  private static FakeContainerBuilder answeringRequests() {
    return FakeContainers.debian()
        .programs("curl")
        .command(
            call -> call.templateId().equals("network.http"),
            call ->
                CommandAnswer.printing("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\npong\n"));
  }

  private static final String REQUEST =
      """
      control 'c' do
        describe http('http://localhost/ping', auth: { user: 'u', pass: 'CANARY' }, method: 'POST') do
          its('status') { should cmp 200 }
          its('body') { should cmp 'pong' }
          its('headers.Content-Type') { should cmp 'text/html' }
        end
        describe http('http://localhost/ping').headers do
          its('content-type') { should eq 'text/html' }
        end
      end
      """;

  @Test
  void askOverANetworkWhereThePolicyIsOpen() {
    ProfileResult result =
        ContainerScan.scan(
            folder,
            answeringRequests(),
            REQUEST,
            ScanOptions.builder().policy(CommandPolicy.open()).build());

    assertThat(TinyProfile.lines(result))
        .containsExactly(
            "passed HTTP POST on http://localhost/ping status is expected to cmp == 200",
            "passed HTTP POST on http://localhost/ping body is expected to cmp == \"pong\"",
            "passed HTTP POST on http://localhost/ping headers.Content-Type is expected to cmp =="
                + " \"text/html\"",
            "passed {\"content-type\"=>\"text/html\"} content-type is expected to eq \"text/html\"");
    assertThat(result.controls().get(0).results().toString()).doesNotContain("CANARY");
  }

  @Test
  void areDeniedANetworkByDefault() {
    assertThat(ContainerScan.lines(folder, answeringRequests(), REQUEST))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("error "))
        .allMatch(line -> line.contains("denied by policy rule no-network"));
  }
}
