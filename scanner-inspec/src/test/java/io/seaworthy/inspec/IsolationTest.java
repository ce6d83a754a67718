package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.ControlStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is carried from one target or profile to the next. */
class IsolationTest {
  @TempDir Path folder;
  @TempDir Path other;

  private static final String LIBRARY =
      """
      class Counter < Inspec.resource(1)
        name 'counter'
        @@calls = 0
        def calls = @@calls += 1
      end

      RSpec::Matchers.define(:be_first) { match { |n| n == 1 } }
      """;

  private static final String CONTROLS =
      """
      SEEN = [] unless defined?(SEEN)
      SEEN << 1
      count = SEEN.size
      control 'c' do
        describe(count) { it { should be_first } }
        describe(counter) { its('calls') { should be_first } }
        @note ||= []
        @note << 1
        notes = @note.size
        describe(notes) { it { should eq 1 } }
      end
      """;

  @Test
  void givesEachEvaluationFreshState() {
    TinyProfile profile =
        TinyProfile.in(folder).with("libraries/counter.rb", LIBRARY).controls(CONTROLS);
    InspecProfile loaded = profile.load();

    for (int i = 0; i < 3; i++) {
      assertThat(profile.evaluate(loaded).get(0).controls())
          .allSatisfy(control -> assertThat(control.status()).isEqualTo(ControlStatus.PASSED));
    }
  }

  @Test
  void hidesAProfilesWordsFromOthers() {
    TinyProfile.in(folder).with("libraries/counter.rb", LIBRARY).controls(CONTROLS).evaluate();

    assertThat(
            TinyProfile.in(other)
                .controls("control('c') { describe(counter) { it { should be_first } } }\n")
                .lines()
                .get(0))
        .startsWith("failed Control Source Code Error")
        .contains("undefined");
  }

  @Test
  void evaluatesOneProfileOnManyTargetsAtOnce() throws Exception {
    TinyProfile profile =
        TinyProfile.in(folder).with("libraries/counter.rb", LIBRARY).controls(CONTROLS);
    InspecProfile loaded = profile.load();
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      Callable<ControlStatus> scan =
          () -> profile.evaluate(loaded).get(0).controls().get(0).status();
      for (Future<ControlStatus> status :
          workers.invokeAll(List.of(scan, scan, scan, scan, scan, scan))) {
        assertThat(status.get()).isEqualTo(ControlStatus.PASSED);
      }
    } finally {
      workers.shutdown();
    }
  }
}
