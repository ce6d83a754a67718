package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ResultStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of errors: in controls, in resources, in checks, in the plumbing. */
class ErrorSemanticsTest {
  @TempDir Path folder;

  @Test
  void turnsAnErrorInAControlIntoOneFailedResultAndKeepsTheOthers() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .controls(
                """
                control 'broken' do
                  describe(1) { it { should eq 1 } }
                  nil.split
                end
                control('sound') { describe(1) { it { should eq 1 } } }
                """);

    assertThat(profile.lines())
        .containsExactly(
            "passed 1 is expected to eq 1",
            "failed Control Source Code Error controls/a.rb:1  | undefined method `split' for nil:NilClass",
            "passed 1 is expected to eq 1");
    CheckResult error = profile.control("broken").results().get(1);
    assertThat(error.exception()).contains("RuntimeError");
    assertThat(error.backtrace()).isNotEmpty();
    assertThat(profile.control("broken").status()).isEqualTo(ControlStatus.ERROR);
  }

  @Test
  void blamesAMissingResourceForTheControlsThatUseItOnly() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .with(
                "controls/a.rb",
                """
                cloud = ibmdb2_conf('web')
                control('uses') { describe(cloud) { it { should be_running } } }
                control('asks') { only_if { cloud.running? } }
                control('sound') { describe(1) { it { should eq 1 } } }
                """)
            .with("controls/b.rb", "ibmdb2_session('web').id\ncontrol('lost') {}\n")
            .with("controls/c.rb", "control('last') { describe(2) { it { should eq 2 } } }");

    for (String id : List.of("uses", "asks")) {
      CheckResult result = profile.control(id).results().get(0);
      assertThat(result.status()).isEqualTo(ResultStatus.ERROR);
      assertThat(result.message().orElse("")).contains("ibmdb2_conf");
    }
    assertThat(profile.lines())
        .contains("passed 1 is expected to eq 1", "passed 2 is expected to eq 2")
        .contains(
            "error Control Source Code Error controls/b.rb:0  "
                + "| the resource `ibmdb2_session` is not part of this scanner");
  }

  @Test
  void skipsOrFailsTheCheckOfAResourceThatSaysSo() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .with(
                "libraries/own.rb",
                """
                class Own < Inspec.resource(1)
                  name 'own'
                  def initialize(how)
                    raise Inspec::Exceptions::ResourceSkipped, 'not here' if how == :skip
                    raise Inspec::Exceptions::ResourceFailed, 'broken' if how == :fail
                    nil.foo if how == :no_method
                    skip_resource 'by itself' if how == :itself
                  end
                  def to_s = 'Own'
                end
                """)
            .controls(
                """
                control 'c' do
                  %i[skip fail no_method itself].each { |how| describe(own(how)) { it { should exist } } }
                end
                """);

    assertThat(profile.lines())
        .containsExactly(
            "skipped Own | not here",
            "failed Own  | broken",
            "skipped Own | undefined method `foo' for nil:NilClass",
            "skipped Own | by itself");
  }

  @Test
  void givesNoVerdictWhenTheTargetDidNotAnswerWhateverTheContentRescues() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .controls(
                """
                control 'body' do
                  begin
                    file('/unknown').exist?
                  rescue Exception
                    describe('rescued') { it { should eq 'rescued' } }
                  end
                end
                control('check') { describe(file('/unknown')) { it { should_not exist } } }
                control('sound') { describe(file('/absent')) { it { should_not exist } } }
                """);

    assertThat(profile.control("body").status()).isEqualTo(ControlStatus.ERROR);
    CheckResult check = profile.control("check").results().get(0);
    assertThat(check.status()).isEqualTo(ResultStatus.ERROR);
    assertThat(check.errorCause()).contains("timed-out");
    assertThat(profile.control("sound").status()).isEqualTo(ControlStatus.PASSED);
  }

  @Test
  void namesAResourceThatIsNotThere() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .controls(
                """
                control('c') { describe(ibmdb2_conf('x')) { it { should exist } } }
                control('sound') { describe(1) { it { should eq 1 } } }
                """);

    CheckResult result = profile.control("c").results().get(0);
    assertThat(result.status()).isEqualTo(ResultStatus.ERROR);
    assertThat(result.message().orElse("")).contains("`ibmdb2_conf`");
    assertThat(profile.control("sound").status()).isEqualTo(ControlStatus.PASSED);
  }

  @Test
  void failsAProfileWithASyntaxErrorAndNamesFileAndLine() {
    ProfileResult result =
        TinyProfile.in(folder).controls("control 'c' do\n  title 'x'\nend\nend\n").result();

    assertThat(result.status()).isEqualTo(ProfileResult.Status.FAILED);
    assertThat(result.statusMessage().orElse("")).contains("controls/a.rb").contains("4");
    assertThat(result.controls()).isEmpty();
  }

  @Test
  void skipsAProfileForAnotherPlatform() {
    ProfileResult result =
        TinyProfile.in(folder)
            .with("inspec.yml", "name: tiny\nversion: 1.0.0\nsupports:\n  - platform: windows\n")
            .controls("control('c') { describe(1) { it { should eq 1 } } }\n")
            .result();

    assertThat(result.status()).isEqualTo(ProfileResult.Status.SKIPPED);
    assertThat(result.statusMessage().orElse("")).contains("debian/12.5");
  }

  @Test
  void reportsTheErrorOfADescribeBlockAsItsControls() {
    assertThat(
            TinyProfile.in(folder)
                .controls(
                    """
                    control 'c' do
                      describe 'x' do
                        raise 'inside'
                      end
                    end
                    control('sound') { describe(1) { it { should eq 1 } } }
                    """)
                .lines())
        .containsExactly(
            "failed Control Source Code Error controls/a.rb:1  | inside",
            "passed 1 is expected to eq 1");
  }

  /** A control's body runs before its file's condition counts, as in InSpec. */
  @Test
  void ignoresWhatTheBodyOfASkippedControlCouldNotSee() {
    assertThat(
            TinyProfile.in(folder)
                .controls(
                    """
                    only_if('no database here') { false }
                    control('c') { describe(file('/unknown').content) { it { should eq 'x' } } }
                    """)
                .lines())
        .containsExactly(
            "skipped No-op | Skipped control due to only_if condition: no database here");
  }
}
