package io.seaworthy.testkit.wire;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads objects as they are written down for {@code kubectl apply}. */
final class YamlObjects {
  private static final Gson GSON = new Gson();

  private YamlObjects() {}

  /**
   * Reads all documents; a {@code List} counts as its items.
   *
   * @throws IllegalArgumentException when a document is no object
   */
  static List<JsonObject> parse(String yaml) {
    List<JsonObject> objects = new ArrayList<>();
    try {
      for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
        if (document != null) {
          add(GSON.toJsonTree(document), objects);
        }
      }
    } catch (YAMLException e) {
      throw new IllegalArgumentException("objects: no YAML: " + e.getMessage(), e);
    }
    return objects;
  }

  private static void add(JsonElement document, List<JsonObject> objects) {
    if (!(document instanceof JsonObject object)) {
      throw new IllegalArgumentException("objects: a document of YAML is no object: " + document);
    }
    if (Json.text(object, "kind").filter("List"::equals).isPresent()) {
      objects.addAll(Json.objects(object, "items"));
    } else {
      objects.add(object);
    }
  }
}
