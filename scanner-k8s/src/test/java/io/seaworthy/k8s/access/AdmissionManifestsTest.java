package io.seaworthy.k8s.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.Gson;
import io.seaworthy.api.target.Target;
import io.seaworthy.k8s.http.Json;
import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yaml.snakeyaml.Yaml;

class AdmissionManifestsTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static List<Target> targets(String... paths) {
    return Stream.of(paths).map(path -> Target.of(URI.create("k8s-container://" + path))).toList();
  }

  private static List<String> expressions(AdmissionManifests manifests) {
    Json policy = Json.object(new Gson().toJson(manifests.objects().get(0))).orElseThrow();
    return policy.at("spec", "validations").items().stream()
        .flatMap(validation -> validation.at("expression").text().stream())
        .toList();
  }

  @Test
  void holdsTheAccountToItsContainers() {
    AdmissionManifests manifests =
        AdmissionManifests.of(
            targets("shop/web/app", "shop/db/app", "shop/web/app"), "scan", "ops");

    assertThat(manifests.objects())
        .extracting(object -> object.get("kind"))
        .containsExactly("ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding");
    assertThat(expressions(manifests))
        .singleElement()
        .asString()
        .startsWith("!(request.userInfo.username == 'system:serviceaccount:ops:scan') || ")
        .contains("['shop/db/app', 'shop/web/app']");
  }

  @Test
  void refusesEverybodyElseOnlyWhereItIsToldSo() {
    AdmissionManifests manifests =
        AdmissionManifests.of(targets("shop/web/app", "shop/web/side"), "scan", "ops");

    assertThat(expressions(manifests.exclusive()))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("request.name in ['shop/web'])");
    assertThat(expressions(manifests)).hasSize(1);
  }

  @Test
  void rendersWhatAYamlReaderReadsBack() {
    AdmissionManifests manifests = AdmissionManifests.of(targets("y/1e3/app"), "scan", "ops");

    assertThat(new Yaml().loadAll(manifests.toYaml()))
        .containsExactlyElementsOf(List.copyOf(manifests.objects()));
  }

  @Test
  void refusesWhatCanBeNoPolicy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdmissionManifests.of(List.of(), "scan", "ops"))
        .withMessageContaining("holds no target");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdmissionManifests.of(targets("shop/web/app"), "sc'an", "ops"))
        .withMessageContaining("name: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdmissionManifests.of(targets("shop/web/app"), "scan", "x".repeat(64)))
        .withMessageContaining("accountNamespace: ");
  }
}
