package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matchers, their descriptions and their messages. */
class MatcherTest {
  @TempDir Path folder;

  private String line(String subject, String expectation) {
    return TinyProfile.in(folder)
        .controls("control('c') { describe(%s) { it { %s } } }\n".formatted(subject, expectation))
        .lines()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      textBlock =
          """
          'Yes'; should cmp 'yes'
          '0600'; should_not cmp '0777'
          0o600; should cmp '0600'
          '10'; should cmp 10
          10; should cmp '10'
          '1.10'; should cmp >= '1.9'
          'yes1'; should cmp(/^YES\\d/i)
          true; should cmp 'True'
          'false'; should cmp false
          ['one']; should cmp 'ONE'
          ['one', 'two']; should_not cmp 'one'
          nil; should_not cmp 1
          nil; should_not cmp >= 1
          :sym; should cmp 'SYM'
          '2.5'; should cmp 2.5
          %w[a b]; should be_in %w[a b c]
          %w[a b]; should_not be_in %w[c d]
          'a'; should be_in %w[a b]
          [1, 2]; should all(be > 0)
          [2, 1]; should match_array [1, 2]
          [1, 1]; should contain_duplicates
          'abc'; should start_with('a').and end_with('c')
          'abc'; should eq('x').or match(/b/)
          {'a' => 1}; should include 'a' => 1
          ['ab']; should include(/b/)
          3; should be_between(1, 3)
          3; should be_positive
          nil; should be_nil
          true; should be true
          []; should be_empty
          'x'; should be_a_kind_of String
          3; should >= 3
          3; should_not == 4
          """)
  void holds(String subject, String expectation) {
    assertThat(line(subject, expectation)).startsWith("passed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      textBlock =
          """
          [1]; should cmp 2; is expected to cmp == 2 | \\nexpected: 2\\n     got: [1]\\n\\n(compared using `cmp` matcher)\\n
          0o640; should cmp '0600'; is expected to cmp == "0600" | \\nexpected: 0600\\n     got: 0640\\n\\n(compared using `cmp` matcher)\\n
          1; should cmp >= 2; is expected to cmp >= 2 | \\nexpected it to be >= 2\\n     got: 1\\n\\n(compared using `cmp` matcher)\\n
          nil; should match('x'); is expected to match "x" | expected nil to match "x"
          nil; should include('x'); is expected to include "x" | expected nil to include "x", but it does not respond to `include?`
          1; should be 2; is expected to equal 2 | *
          true; should be false; is expected to equal false | \\nexpected false\\n     got true\\n
          1; should be > 2; is expected to be > 2 | expected: > 2\\n     got:   1
          1; should > 2; is expected to > 2 | expected: > 2\\n     got:   1
          'a'; should be_in %w[b c]; is expected to be in "b" and "c" | expected `a` to be in the list: `["b", "c"]`
          []; should_not be_empty; is expected not to be empty | expected `[].empty?` to be falsey, got true
          3; should be_strange; is expected to be strange | expected 3 to respond to `strange?`
          0; should eq(1).or eq(2); is expected to eq 1 or eq 2 | \\n   expected: 1\\n        got: 0\\n\\n   (compared using ==)\\n\\n...or:\\n\\n   expected: 2\\n        got: 0\\n\\n   (compared using ==)\\n
          "a\\nb"; should eq "a\\nc"; is expected to eq "a\\\\nc" | \\nexpected: "a\\\\nc"\\n     got: "a\\\\nb"\\n\\n(compared using ==)\\n\\nDiff:\\n@@ -1,2 +1,2 @@\\n a\\n-c\\n+b\\n
          [3]; should match_array [1]; is expected to contain exactly 1 | expected collection contained:  [1]\\nactual collection contained:    [3]\\nthe missing elements were:      [1]\\nthe extra elements were:        [3]\\n
          """)
  void complainsInTheWordsOfRspec(String subject, String expectation, String words) {
    String wanted = words.replace("\\n", "\n").replace("\\\n", "\\n");
    String actual =
        line(subject.replace("\\\\n", "\\n"), expectation)
            .replaceFirst("(?s)^failed .*?(?=is expected)", "");

    if (wanted.endsWith("*")) {
      assertThat(actual).startsWith(wanted.substring(0, wanted.length() - 1));
    } else {
      assertThat(actual).isEqualTo(wanted);
    }
  }
}
