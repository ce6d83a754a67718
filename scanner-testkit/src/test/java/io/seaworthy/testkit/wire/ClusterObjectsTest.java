package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class ClusterObjectsTest {
  private final ClusterObjects objects = new ClusterObjects();

  @Test
  void fillsInWhatAServerWould() {
    long before = objects.revision();
    JsonObject stored = objects.put(PodManifest.of("shop", "web").container("a", "i").build());

    JsonObject metadata = stored.getAsJsonObject("metadata");
    assertThat(metadata.keySet())
        .contains("uid", "creationTimestamp", "resourceVersion", "namespace");
    assertThat(objects.revision()).isGreaterThan(before);
    assertThat(objects.get(ResourceType.NAMESPACES, "", "shop")).isPresent();
  }

  @Test
  void changesInPlace() {
    objects.put(PodManifest.of("shop", "web").container("a", "i").build());

    boolean there =
        objects.change(ResourceType.PODS, "shop", "web", pod -> pod.addProperty("note", "changed"));

    assertThat(there).isTrue();
    assertThat(objects.get(ResourceType.PODS, "shop", "web").orElseThrow().has("note")).isTrue();
    assertThat(objects.change(ResourceType.PODS, "shop", "nope", pod -> {})).isFalse();
  }

  @Test
  void deletes() {
    objects.put(PodManifest.of("shop", "web").container("a", "i").build());

    assertThat(objects.delete(ResourceType.PODS, "shop", "web")).isPresent();
    assertThat(objects.delete(ResourceType.PODS, "shop", "web")).isEmpty();
    assertThat(objects.list(ResourceType.PODS, "")).isEmpty();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    JsonObject odd = Json.parse("{\"kind\":\"Gadget\",\"apiVersion\":\"v1\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.put(odd))
        .withMessageStartingWith("kind: 'v1 Gadget' is not one that the fake knows: [v1 Namespace");

    JsonObject nameless = Json.parse("{\"kind\":\"Pod\",\"apiVersion\":\"v1\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.put(nameless))
        .withMessage("Pod: metadata.name is missing");
  }
}
