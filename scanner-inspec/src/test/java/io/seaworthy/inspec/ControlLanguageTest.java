package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a control may say, and what becomes of it. */
class ControlLanguageTest {
  @TempDir Path folder;

  @Test
  void readsWhatAControlSaysAboutItself() {
    ControlDescription control =
        TinyProfile.in(folder)
            .controls(
                """
                control 'c-1' do
                  title 'A title'
                  impact 'high'
                  desc  "
                    Two lines,
                      the second further in.
                  "
                  desc 'check', 'Look at it.'
                  tag 'plain'
                  tag nist: ['AC-1', :b], severity: 'medium'
                  ref 'A book', url: 'https://example.org'
                end
                """)
            .control("c-1")
            .control();

    assertThat(control.title()).contains("A title");
    assertThat(control.impact()).hasValue(0.7);
    assertThat(control.description()).contains("Two lines,\n  the second further in.");
    assertThat(control.descriptions()).containsEntry("check", "Look at it.");
    assertThat(control.tags())
        .containsEntry("plain", Optional.empty())
        .containsEntry("severity", "medium");
    assertThat(control.refs().get(0)).containsEntry("ref", "A book");
    assertThat(control.code()).startsWith("control 'c-1' do\n").endsWith("end\n");
    assertThat(control.sourceLocation().orElseThrow().line()).isEqualTo(1);
  }

  @Test
  void describesChecksInTheWordsOfRspec() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .controls(
                """
                control 'c' do
                  describe file('/etc/passwd') do
                    it { should exist }
                    it { should_not be_owned_by 'daemon' }
                    its('mode') { should cmp '0644' }
                    its('content.lines.first') { should match(/^root/) }
                  end
                  describe [1, 2] do
                    its([0]) { should eq 1 }
                    it { is_expected.to include 3 }
                  end
                  describe 'a text' do
                    subject { 2 + 2 }
                    it { should be >= 4 }
                    it('has words of its own') { expect(subject).to eq(5), 'not five' }
                  end
                  describe nil do
                    it { should_not be_nil }
                  end
                end
                """);
    profile.target().file("/etc/passwd", "root:x:0:0::/:/bin/sh\n");

    assertThat(profile.lines())
        .containsExactly(
            "passed File /etc/passwd is expected to exist",
            "passed File /etc/passwd is expected not to be owned by \"daemon\"",
            "passed File /etc/passwd mode is expected to cmp == \"0644\"",
            "passed File /etc/passwd content.lines.first is expected to match /^root/",
            "failed [1, 2] is expected to include 3 | expected [1, 2] to include 3",
            "passed [1, 2] [0] is expected to eq 1",
            "passed a text is expected to be >= 4",
            "failed a text has words of its own | not five",
            "failed is expected not to be nil | expected: not nil\n     got: nil");
  }

  @Test
  void skipsAControlWhoseConditionDoesNotHold() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .controls(
                """
                control 'skipped' do
                  impact 0.7
                  title 'kept'
                  only_if('no use here', impact: 0.0) { file('/there').exist? }
                  describe(1) { it { should eq 2 } }
                end
                control 'bare' do
                  only_if { false }
                end
                """);

    assertThat(profile.lines())
        .containsExactly(
            "skipped No-op | Skipped control due to only_if condition: no use here",
            "skipped No-op | Skipped control due to only_if condition.");
    assertThat(profile.control("skipped").status()).isEqualTo(ControlStatus.NOT_APPLICABLE);
    assertThat(profile.control("skipped").control().title()).contains("kept");
  }

  @Test
  void skipsAllControlsOfAFileWhoseConditionDoesNotHold() {
    assertThat(
            TinyProfile.in(folder)
                .controls(
                    """
                    control('above') { describe(1) { it { should eq 1 } } }
                    only_if('not here') { false }
                    control('below') { describe(1) { it { should eq 1 } } }
                    """)
                .with("controls/b.rb", "control('other') { describe(1) { it { should eq 1 } } }\n")
                .lines())
        .containsExactly(
            "skipped No-op | Skipped control due to only_if condition: not here",
            "skipped No-op | Skipped control due to only_if condition: not here",
            "passed 1 is expected to eq 1");
  }

  @Test
  void reportsOnlyTheAlternativesThatHold() {
    assertThat(
            TinyProfile.in(folder)
                .controls(
                    """
                    control 'one' do
                      describe.one do
                        describe(1) { it { should eq 2 } }
                        describe(2) { it { should eq 2 } }
                      end
                    end
                    control 'none' do
                      describe.one do
                        describe(1) { it { should eq 2 } }
                        describe(3) { it { should eq 2 } }
                      end
                    end
                    """)
                .lines())
        .hasSize(3)
        .contains("passed 2 is expected to eq 2");
  }

  @Test
  void skipsAndNestsInsideDescribeBlocks() {
    assertThat(
            TinyProfile.in(folder)
                .controls(
                    """
                    control 'c' do
                      describe 'manual' do
                        skip 'look yourself'
                      end
                      describe 'outer' do
                        let(:number) { 4 }
                        before { @more = 1 }
                        context 'inner' do
                          it('sees both') { expect(number + @more).to eq 5 }
                        end
                      end
                      expect(3).to eq 3
                    end
                    describe('anonymous') { it { should eq 'anonymous' } }
                    """)
                .lines())
        .containsExactly(
            "skipped manual | look yourself",
            "passed outer inner sees both",
            "passed 3 is expected to eq 3",
            "passed anonymous is expected to eq \"anonymous\"");
  }

  @Test
  void leavesAControlEarlyWithNext() {
    assertThat(
            TinyProfile.in(folder)
                .controls(
                    """
                    control 'c' do
                      describe(1) { it { should eq 1 } }
                      next if true
                      describe(1) { it { should eq 2 } }
                    end
                    """)
                .lines())
        .containsExactly("passed 1 is expected to eq 1");
  }

  @Test
  void readsTheFilesThatAControlExpectsContentOfAtOnce() {
    CannedContainer container =
        new CannedContainer().file("/a", "one").file("/b", "two").file("/c", "three");
    TinyProfile profile =
        TinyProfile.in(folder)
            .on(container)
            .controls(
                """
                control 'files' do
                  describe(file('/a')) { its('content') { should eq 'one' } }
                  describe.one do
                    describe(file('/b')) { its(:content) { should match(/w/) } }
                    describe(file('/c')) { it { should_not exist } }
                  end
                end
                """);

    assertThat(profile.lines())
        .containsExactly(
            "passed File /a content is expected to eq \"one\"",
            "passed File /b content is expected to match /w/");
    assertThat(container.readings())
        .contains(List.of(ContainerPath.of("/a"), ContainerPath.of("/b")))
        .noneMatch(reading -> reading.contains(ContainerPath.of("/c")));
  }
}
