package io.seaworthy.testkit.assertj;

import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.RecordedCommand;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Asserts what reached a fake cluster, and what stayed there. */
public final class FakeClusterAssert extends AbstractAssert<FakeClusterAssert, FakeCluster> {
  FakeClusterAssert(FakeCluster actual) {
    super(actual, FakeClusterAssert.class);
  }

  /**
   * Makes sure that nothing else was asked through the cluster's transports.
   *
   * @param commands what may be asked, as {@link RecordedCommand#text()} tells it; {@code *} stands
   *     for anything, so {@code template file.*} allows all templates about files
   * @return this
   */
  public FakeClusterAssert ranOnly(String... commands) {
    isNotNull();
    List<Pattern> allowed = Arrays.stream(commands).map(FakeClusterAssert::pattern).toList();
    List<String> others =
        texts().stream()
            .filter(text -> allowed.stream().noneMatch(each -> each.matcher(text).matches()))
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      failWithMessage("Expected only %s to be run, but also\n%s", List.of(commands), lines(others));
    }
    return this;
  }

  /**
   * Makes sure that each of these was asked.
   *
   * @param commands as for {@link #ranOnly}
   * @return this
   */
  public FakeClusterAssert ran(String... commands) {
    isNotNull();
    List<String> texts = texts();
    for (String command : commands) {
      Pattern wanted = pattern(command);
      if (texts.stream().noneMatch(text -> wanted.matcher(text).matches())) {
        failWithMessage("Expected \"%s\" to be run, but there ran\n%s", command, lines(texts));
      }
    }
    return this;
  }

  /**
   * Makes sure that no session is open any more, no process of a scan runs in a container, and no
   * container was asked something unknown.
   *
   * @return this
   */
  public FakeClusterAssert leftNothingBehind() {
    isNotNull();
    List<String> left = actual.leftBehind();
    if (!left.isEmpty()) {
      failWithMessage("Expected nothing to be left behind, but there is\n%s", lines(left));
    }
    actual.verify();
    return this;
  }

  private List<String> texts() {
    return actual.commands().stream().map(RecordedCommand::text).toList();
  }

  private static Pattern pattern(String command) {
    String regex =
        Arrays.stream(command.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  private static String lines(List<String> texts) {
    return texts.isEmpty() ? "  nothing" : "  " + String.join("\n  ", texts);
  }
}
