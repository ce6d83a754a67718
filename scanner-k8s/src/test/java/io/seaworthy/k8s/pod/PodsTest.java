package io.seaworthy.k8s.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.k8s.FakeCluster;
import io.seaworthy.k8s.NoLeakedConnections;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.junit.LeakCheck;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({NoLeakedConnections.class, LeakCheck.class})
class PodsTest {
  /** Three pages. */
  private static final List<String> NAMES =
      IntStream.range(0, 250).mapToObj(i -> "replica-" + i).toList();

  private static FakeCluster fake;
  private static ApiConnection connection;

  @BeforeAll
  static void startServer() {
    fake = FakeCluster.with(FaultPlan.none(), NAMES);
    connection = fake.connection();
  }

  @AfterAll
  static void stopServer() {
    connection.close();
    fake.close();
  }

  @Test
  void readsAListPageByPage() {
    assertThat(new Pods(connection).list("shop", ""))
        .isInstanceOfSatisfying(
            PodAnswer.Found.class,
            found ->
                assertThat(found.pods())
                    .extracting(pod -> pod.name().name())
                    .doesNotHaveDuplicates()
                    .containsAll(NAMES));
  }

  @Test
  void takesNoPartOfAListForTheWhole() {
    assertThat(new Pods(connection, 2).list("shop", ""))
        .isInstanceOfSatisfying(
            PodAnswer.Unanswered.class,
            unanswered ->
                assertThat(unanswered.refusal().message()).contains("no end after 2 pages"));
  }
}
