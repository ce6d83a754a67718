package io.seaworthy.core.gate;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import io.seaworthy.core.text.SafeYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML and JSON as maps, lists and texts, with nothing taken for a number or a date: a
 * control's id may be {@code 1.10}, which is not 1.1.
 */
final class Documents {
  private static final int LARGEST_FILE = 8 << 20;
  private static final TypeAdapter<JsonElement> JSON =
      new GsonBuilder().setStrictness(Strictness.STRICT).create().getAdapter(JsonElement.class);

  private Documents() {}

  /** Returns a file's text. */
  static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new GateFileException(
            file.toString(), "is larger than " + (LARGEST_FILE >> 20) + " MiB");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new GateFileException(file.toString(), "can't be read: " + broken, broken);
    }
  }

  /** Returns a file's extension in lower case, without the dot. */
  static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Parses a file by its extension: JSON for {@code .json}, else YAML. */
  static @Nullable Object parse(Path file) {
    return extension(file).equals("json")
        ? json(file.toString(), text(file))
        : yaml(file.toString(), text(file));
  }

  static @Nullable Object yaml(String name, String text) {
    try {
      return SafeYaml.texts(text);
    } catch (IllegalArgumentException broken) {
      throw new GateFileException(name, "is no YAML: " + broken.getMessage(), broken);
    }
  }

  private static @Nullable Object json(String name, String text) {
    try {
      return plain(JSON.fromJson(text));
    } catch (IOException | JsonParseException broken) {
      throw new GateFileException(name, "is no JSON: " + broken.getMessage(), broken);
    }
  }

  private static @Nullable Object plain(JsonElement element) {
    if (element instanceof JsonObject object) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      object.entrySet().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
      return map;
    }
    if (element instanceof JsonArray array) {
      List<@Nullable Object> list = new ArrayList<>();
      array.forEach(item -> list.add(plain(item)));
      return list;
    }
    return element.isJsonNull() ? null : element.getAsString();
  }
}
