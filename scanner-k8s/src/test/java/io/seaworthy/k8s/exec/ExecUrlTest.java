package io.seaworthy.k8s.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.PodName;
import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExecUrlTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final ContainerName CONTAINER =
      new ContainerName(new PodName("shop", "web.1"), "app");

  private static HttpUrl url(String server, List<String> words) {
    return ExecUrl.complete(HttpUrl.get(server).newBuilder(), CONTAINER, words, false).build();
  }

  @Test
  void keepsThePathOfAServerBehindAProxy() {
    assertThat(url("https://rancher.example/k8s/clusters/c-1", List.of("id")).encodedPath())
        .isEqualTo("/k8s/clusters/c-1/api/v1/namespaces/shop/pods/web.1/exec");
  }

  @Test
  void makesOneParameterOfEachWordWhateverIsInIt() {
    Random random = new Random(4711);
    String alphabet = "a &=+%#?;/\\'\"\n\r\t\u0001{}[]é€\uD83D\uDE00";
    int[] points = alphabet.codePoints().toArray();
    for (int round = 0; round < 100_000; round++) {
      List<String> words = new ArrayList<>();
      for (int word = random.nextInt(3) + 1; word > 0; word--) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
          text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        words.add(text.toString());
      }
      HttpUrl url = url("https://192.0.2.1", words);
      // What a server sees: the text on the wire, taken apart by the standard's rules.
      String query = url.encodedQuery();
      assertThat(query).matches("[\\x21-\\x7e]*");
      assertThat(decoded(query)).isEqualTo(words);
      assertThat(query.split("&", -1)).hasSize(5 + words.size());
    }
  }

  private static List<String> decoded(String query) {
    List<String> words = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      if (parameter.startsWith("command=")) {
        words.add(
            URLDecoder.decode(parameter.substring("command=".length()), StandardCharsets.UTF_8));
      }
    }
    return words;
  }
}
