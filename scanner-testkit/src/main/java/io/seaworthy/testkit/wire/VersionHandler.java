package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Serves {@code /version} and the health paths. */
final class VersionHandler implements ApiHandler {
  private final KubernetesVersion version;

  VersionHandler(KubernetesVersion version) {
    this.version = version;
  }

  @Override
  public Optional<Answer> answer(ApiCall call) {
    return switch (call.request().path()) {
      case "/version", "/version/" -> Optional.of(HttpAnswer.json(200, version()));
      case "/healthz", "/livez", "/readyz" -> Optional.of(HttpAnswer.text(200, "ok"));
      default -> Optional.empty();
    };
  }

  private JsonObject version() {
    JsonObject json = new JsonObject();
    json.addProperty("major", "1");
    json.addProperty("minor", Integer.toString(version.minor()));
    json.addProperty("gitVersion", version.gitVersion());
    json.addProperty("gitCommit", "seaworthy-fake");
    json.addProperty("gitTreeState", "");
    json.addProperty("buildDate", "1970-01-01T00:00:00Z");
    json.addProperty("goVersion", "none");
    json.addProperty("compiler", "gc");
    json.addProperty("platform", "linux/amd64");
    return json;
  }
}
