package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.testkit.FakeContainers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Structured data as profiles ask about it. */
class DataResourcesTest {
  @TempDir Path folder;

  private List<String> lines(String content, String control) {
    return ContainerScan.lines(
        folder,
        FakeContainers.debian().file("/data", content),
        "control 'c' do\n" + control + "\nend\n");
  }

  @Test
  void readXmlByElementsAndAttributes() {
    assertThat(
            lines(
                """
                <Server port="8005" shutdown="SHUTDOWN">
                  <Service name="a"><Connector port="80"/><Connector port="443" secure="true"/></Service>
                  <name.with.dots>x</name.with.dots>
                </Server>
                """,
                """
                describe xml('/data') do
                  its('Server/@port') { should eq ['8005'] }
                  its('//Connector/@port') { should eq %w[80 443] }
                  its(["//Connector[@secure='true']/@port"]) { should cmp 443 }
                  its(['Server/name.with.dots']) { should cmp 'x' }
                  its(['count(//Connector)']) { should eq [2] }
                  its('//Missing/@port') { should be_empty }
                end
                """))
        .containsExactly(
            "passed XML /data Server/@port is expected to eq [\"8005\"]",
            "passed XML /data //Connector/@port is expected to eq [\"80\", \"443\"]",
            "passed XML /data [\"//Connector[@secure='true']/@port\"] is expected to cmp == 443",
            "passed XML /data [\"Server/name.with.dots\"] is expected to cmp == \"x\"",
            "passed XML /data [\"count(//Connector)\"] is expected to eq [2]",
            "passed XML /data //Missing/@port is expected to be empty");
  }

  @Test
  void readCsvByItsHeader() {
    assertThat(
            lines(
                "name,age\nann,30\nbob,\n",
                """
                describe csv('/data') do
                  its('name') { should eq %w[ann bob] }
                  its('age') { should eq [30] }
                end
                describe csv('/data', false).params do
                  its([0]) { should eq %w[name age] }
                end
                """))
        .allMatch(line -> line.startsWith("passed "))
        .hasSize(3)
        .first()
        .isEqualTo("passed CSV /data name is expected to eq [\"ann\", \"bob\"]");
  }

  @Test
  void readToml() {
    assertThat(
            lines(
                "key = 'value'\narr = [1, 2]\n[table]\non = true\n",
                """
                describe toml('/data') do
                  its('key') { should eq 'value' }
                  its(['arr', 1]) { should eq 2 }
                  its(['table', 'on']) { should eq true }
                  its(['table', 'off']) { should be_nil }
                end
                describe toml(content: "a = 1") do
                  its('a') { should eq 1 }
                end
                """))
        .containsExactly(
            "passed TOML /data key is expected to eq \"value\"",
            "passed TOML /data [\"arr\", 1] is expected to eq 2",
            "passed TOML /data [\"table\", \"on\"] is expected to eq true",
            "passed TOML /data [\"table\", \"off\"] is expected to be nil",
            "passed TOML content a is expected to eq 1");
  }

  @Test
  void readRabbitmqsTerms() {
    assertThat(
            lines(
                "[{rabbit, [{ssl_listeners, [5671]}, {users, <<\"x\">>}]}].\n",
                """
                describe rabbitmq_config('/data').params('rabbit', 'ssl_listeners') do
                  it { should cmp 5671 }
                end
                describe rabbitmq_config('/data') do
                  its('params') { should include 'rabbit' }
                end
                describe(rabbitmq_config) { its('params') { should be_nil } }
                """))
        .hasSize(3)
        .contains(
            "passed [5671] is expected to cmp == 5671",
            "skipped rabbitmq_config /etc/rabbitmq/rabbitmq.config | Can't find file:"
                + " /etc/rabbitmq/rabbitmq.config");
  }

  @Test
  void failOnAnotherForm() {
    assertThat(lines("a = \n", "describe(toml('/data')) { its('a') { should eq 1 } }"))
        .containsExactly("failed TOML /data  | Unable to parse TOML: line 1: expected is a value");
  }
}
