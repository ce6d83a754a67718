package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.ControlStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final String SHARED_NAMES =
      """
      module Settings
        LIMIT = %1$s
      end

      class Probe < Inspec.resource(1)
        name 'probe'
        def limit = Settings::LIMIT
        def shouted = 'x'.respond_to?(:shout)
        def owner = inspec.file('/owner').content
      end

      class String
        def shout = upcase
      end

      RSpec::Matchers.define(:be_ours) { match { |n| n == %1$s } }
      """;

  private static final String SHARED_CONTROLS =
      """
      FACTOR = %1$s
      $seen ||= []
      $seen << FACTOR
      control 'c' do
        owner = inspec.backend.file('/owner').content
        describe(probe) do
          its('limit') { should be_ours }
          its('limit') { should eq FACTOR }
          its('shouted') { should eq false }
          its('owner') { should eq owner }
        end
        describe($seen) { it { should eq [%1$s] } }
        describe(input('who')) { it { should eq 'profile %1$s' } }
        describe('note') { subject { Thread.current[:note] }; it { should be_nil } }
      end
      """;

  /** Both profiles use the same names for everything that a profile may name. */
  private TinyProfile sharing(Path home, int number, String owner) {
    TinyProfile profile =
        TinyProfile.in(home)
            .with(
                "inspec.yml",
                "name: p%1$d\nversion: 1.0.0\ninputs: [{name: who, value: profile %1$d}]\n"
                    .formatted(number))
            .with("libraries/probe.rb", SHARED_NAMES.formatted(number))
            .controls(SHARED_CONTROLS.formatted(number));
    profile.target().file("/owner", owner);
    return profile;
  }

  @Test
  void keepsTwoProfilesOnTwoTargetsApartWhenAllRunAtOnce() throws Exception {
    List<Callable<List<String>>> scans = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      Path home = Files.createDirectory(folder.resolve("p" + number));
      for (String owner : List.of("one", "two")) {
        TinyProfile profile = sharing(home, number, owner);
        InspecProfile loaded = profile.load();
        scans.add(() -> TinyProfile.lines(profile.evaluate(loaded).get(0)));
      }
    }
    List<List<String>> alone = new ArrayList<>();
    for (Callable<List<String>> scan : scans) {
      alone.add(scan.call());
    }
    assertThat(alone).allSatisfy(lines -> assertThat(lines).hasSize(7));
    assertThat(alone)
        .allSatisfy(lines -> assertThat(lines).allMatch(line -> line.startsWith("passed")));

    ExecutorService workers = Executors.newFixedThreadPool(scans.size());
    try {
      for (int round = 0; round < 10; round++) {
        List<List<String>> together = new ArrayList<>();
        for (Future<List<String>> lines : workers.invokeAll(scans)) {
          together.add(lines.get());
        }
        assertThat(together).isEqualTo(alone);
      }
    } finally {
      workers.shutdown();
    }
  }
}
