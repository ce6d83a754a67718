package io.seaworthy.k8s.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.k8s.FakeCluster;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.websocket.WebSocketUpgrade.Result;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebSocketUpgradeTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  @Test
  void letsGoOfAConnectionWhoseAnswerACancellationOvertakes() {
    ConnectionPool pool = new ConnectionPool();
    AtomicInteger answered = new AtomicInteger();
    try (FakeCluster fake = FakeCluster.sound();
        ApiConnection connection = fake.connection()) {
      OkHttpClient overtaken =
          connection
              .upgradingClient()
              .newBuilder()
              .connectionPool(pool)
              .addInterceptor(
                  chain -> {
                    Response answer = chain.proceed(chain.request());
                    answered.set(answer.code());
                    chain.call().cancel();
                    return answer;
                  })
              .build();
      Request exec =
          connection
              .get(
                  url ->
                      url.addPathSegments("api/v1/namespaces/shop/pods/web/exec")
                          .query("container=app&stdout=true&stderr=true&command=true"))
              .header("Accept", "*/*")
              .build();
      Result result =
          new WebSocketUpgrade(overtaken, exec, "v4.channel.k8s.io", Duration.ofSeconds(9)).open();
      assertThat(result)
          .isInstanceOfSatisfying(
              Result.Failed.class, failed -> assertThat(failed.sent()).isTrue());
      assertThat(answered).hasValue(101);
      assertThat(pool.connectionCount()).isZero();
    }
  }
}
