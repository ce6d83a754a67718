package io.seaworthy.inspec.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads files of input values: YAML (JSON is YAML too), a mapping of name to value. */
public final class InputFile {
  private InputFile() {}

  /**
   * Reads a file.
   *
   * @param path the file
   * @return its values in order
   * @throws ProfileException when it can't be used
   */
  public static List<InputValue> read(Path path) {
    String file = path.toString();
    Object content = YamlText.parse(file, text(path));
    if (content == null) {
      return List.of();
    }
    if (!(content instanceof Map<?, ?> map)) {
      throw ProfileException.of(file, "is no mapping of input names to values");
    }
    List<InputValue> values = new ArrayList<>();
    map.forEach((name, value) -> values.add(value(String.valueOf(name), value)));
    return values;
  }

  private static InputValue value(String name, @Nullable Object value) {
    return InputValue.of(name, value, InputValue.FILE);
  }

  static String text(Path path) {
    try {
      return SourceText.of(path.toString(), Files.readAllBytes(path)).text();
    } catch (IOException unreadable) {
      throw ProfileException.of(
          path.toString(), "can't be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
