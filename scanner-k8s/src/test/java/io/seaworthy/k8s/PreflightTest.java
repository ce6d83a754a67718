package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.AccessReview;
import io.seaworthy.k8s.access.MissingRight;
import io.seaworthy.testkit.junit.LeakCheck;
import io.seaworthy.testkit.wire.KubernetesVersion;
import io.seaworthy.testkit.wire.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final String GET = rule("pods", "get");
  private static final String EXEC = rule("pods/exec", "get','create");

  private final GrantsOnFake grants = new GrantsOnFake(KubernetesVersion.V1_34);

  @AfterEach
  void close() {
    grants.close();
  }

  private static String rule(String resources, String verbs) {
    return "{'apiGroups':[''],'resources':['%s'],'resourceNames':['web'],'verbs':['%s']}"
        .formatted(resources, verbs);
  }

  private AccessReview review(String... rules) {
    return grants.access(grants.userWith(List.of(rules))).review(GrantsOnFake.web());
  }

  @Test
  void findsNothingToSayAboutExactlyTheGeneratedRights() {
    AccessReview review = review(GET, EXEC);

    assertThat(review).isEqualTo(new AccessReview("issuer", List.of(), List.of(), List.of()));
    assertThat(review.requireSufficient().requireLeast()).isSameAs(review);
  }

  @ParameterizedTest
  @CsvSource({"get,pods", "get,pods/exec", "create,pods/exec"})
  void namesTheOneRightThatIsMissing(String verb, String resource) {
    List<String> rules = new ArrayList<>();
    for (String right : List.of("get pods", "get pods/exec", "create pods/exec")) {
      if (!right.equals(verb + " " + resource)) {
        rules.add(rule(right.split(" ", -1)[1], right.split(" ", -1)[0]));
      }
    }
    AccessReview review = review(rules.toArray(String[]::new));

    assertThat(review.missing())
        .containsExactly(new MissingRight("shop", verb, resource, Optional.of("web")));
    assertThatThrownBy(review::requireSufficient)
        .isInstanceOf(AccessException.class)
        .hasMessageContaining(
            "apiGroups [\"\"], resources [%s], verbs [%s], resourceNames [web]"
                .formatted(resource, verb));
  }

  @ParameterizedTest
  @CsvSource({
    "secrets,get",
    "pods,create",
    "pods,list",
    "pods,delete",
    "nodes/proxy,get",
    "serviceaccounts/token,create",
    "*,*"
  })
  void namesARightThatNoScanNeeds(String resource, String verb) {
    String all = rule(resource, verb).replace("'resourceNames':['web'],", "");
    AccessReview review = review(GET, EXEC, all);

    assertThat(review.requireSufficient().surplus())
        .contains(verb + " " + resource + " in namespace shop");
    assertThatThrownBy(review::requireLeast)
        .isInstanceOf(AccessException.class)
        .hasMessageContaining(verb + " " + resource + " in namespace shop");
  }

  @Test
  void takesARightToOtherPodsForASurplus() {
    assertThat(review(GET, EXEC, EXEC.replace("'web'", "'web','db'")).surplus())
        .containsExactlyInAnyOrder(
            "get pods/exec in namespace shop", "create pods/exec in namespace shop");
    assertThat(review(GET.replace("'resourceNames':['web'],", ""), EXEC).surplus())
        .containsExactly("get pods in namespace shop");
  }

  @Test
  void refusesACredentialThatTheServerTakesForNobody() {
    grants.fake.server().accept("no-one", "system:anonymous", "system:unauthenticated");
    for (String token : List.of("", "unknown", "no-one")) {
      assertThatThrownBy(() -> grants.access(token).review(GrantsOnFake.web()))
          .as(token)
          .isInstanceOf(AccessException.class)
          .hasMessageContaining("check the user of the kubeconfig's context");
      assertThatThrownBy(() -> grants.access(token).grant(GrantsOnFake.web()))
          .as(token)
          .isInstanceOf(AccessException.class);
    }
    assertThat(grants.left()).isEmpty();
  }

  @Test
  void notesThatAContainerHoldsATokenOfItsPod() {
    mount("{'name':'t','projected':{'sources':[{'serviceAccountToken':{'path':'token'}}]}}", "/x");
    assertThat(review(GET, EXEC).notes())
        .containsExactly(
            "shop/web/app mounts a token of service account default: who may exec there may act as"
                + " that account");

    mount(
        "{'name':'t','secret':{'secretName':'default-token-x1y2z'}}",
        "/var/run/secrets/kubernetes.io/serviceaccount");
    assertThat(review(GET, EXEC).notes()).hasSize(1);

    mount("{'name':'t','emptyDir':{}}", "/x");
    assertThat(review(GET, EXEC).notes()).isEmpty();
  }

  private void mount(String volume, String path) {
    grants
        .fake
        .server()
        .objects()
        .change(
            ResourceType.PODS,
            "shop",
            "web",
            pod -> {
              JsonObject spec = pod.getAsJsonObject("spec");
              spec.add("volumes", JsonParser.parseString("[" + volume.replace('\'', '"') + "]"));
              spec.getAsJsonArray("containers")
                  .get(0)
                  .getAsJsonObject()
                  .add(
                      "volumeMounts",
                      JsonParser.parseString("[{\"name\":\"t\",\"mountPath\":\"" + path + "\"}]"));
            });
  }

  @Test
  void asksForNoPodThatItMayNotSee() {
    AccessReview review = review(EXEC);

    assertThat(review.notes()).isEmpty();
    assertThat(review.missing()).extracting(MissingRight::resource).containsExactly("pods");
  }
}
