package io.seaworthy.inspec.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code inspec.yml}. What InSpec only warns of is a warning here too; unknown keys are
 * ignored, since real profiles have many (typing errors among them).
 */
final class MetadataReader {
  private static final List<String> TEXTS =
      List.of(
          "title",
          "maintainer",
          "copyright",
          "copyright_email",
          "license",
          "summary",
          "description",
          "inspec_version");

  private static final List<String> EXPECTED =
      List.of("title", "summary", "maintainer", "copyright", "license");

  /** Semantic Versioning 2.0.0, and the short forms that profiles have ({@code 1.0}). */
  private static final Pattern VERSION =
      Pattern.compile("\\d+(?:\\.\\d+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");

  private final String file;
  private final List<String> warnings = new ArrayList<>();

  private MetadataReader(String file) {
    this.file = file;
  }

  static ProfileMetadata read(String file, String text) {
    return new MetadataReader(file).metadata(text);
  }

  private ProfileMetadata metadata(String text) {
    if (text.contains("<%")) {
      throw ProfileException.of(
          file, "holds ERB (<% … %>), which is not evaluated; write the values out");
    }
    Map<String, Object> fields = mapping(YamlText.parse(file, text));
    String name = required(fields, "name", "a name without slashes");
    if (name.isBlank() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw ProfileException.field(file, "name", name, "a name without slashes");
    }
    String version = fields.get("version") == null ? "" : fields.get("version").toString();
    if (version.isEmpty()) {
      warnings.add(file + ": version is missing");
    } else if (!VERSION.matcher(version).matches()) {
      throw ProfileException.field(file, "version", version, "a version such as 1.2.3");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : TEXTS) {
      if (fields.get(key) != null) {
        texts.put(key, fields.get(key).toString());
      }
    }
    EXPECTED.stream()
        .filter(key -> !texts.containsKey(key))
        .forEach(key -> warnings.add(file + ": " + key + " is missing"));
    return new ProfileMetadata(
        name, version, texts, supports(fields), depends(fields), inputs(fields), warnings);
  }

  private String required(Map<String, Object> fields, String key, String accepted) {
    Object value = fields.get(key);
    if (value == null) {
      throw ProfileException.missing(file, key, accepted);
    }
    return value.toString();
  }

  private Map<String, Object> mapping(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw ProfileException.of(file, "is no mapping of fields such as name and version");
    }
    return keyed(map);
  }

  private static Map<String, Object> keyed(Map<?, ?> map) {
    Map<String, Object> fields = new LinkedHashMap<>();
    map.forEach((key, value) -> fields.put(String.valueOf(key), value));
    return fields;
  }

  /** A plain text stands for {@code os-family}, as in old profiles. */
  private List<Map<String, String>> supports(Map<String, Object> fields) {
    List<Map<String, String>> supports = new ArrayList<>();
    for (Object entry : list(fields.get("supports"))) {
      if (entry instanceof Map<?, ?> map) {
        Map<String, String> conditions = new LinkedHashMap<>();
        map.forEach((key, value) -> conditions.put(String.valueOf(key), String.valueOf(value)));
        supports.add(conditions);
      } else if (entry instanceof List<?>) {
        warnings.add(file + ": an entry of supports is a list; it is ignored");
      } else if (entry != null) {
        supports.add(Map.of("os-family", entry.toString()));
      }
    }
    return supports;
  }

  private List<Map<String, Object>> depends(Map<String, Object> fields) {
    List<Map<String, Object>> depends = new ArrayList<>();
    for (Object entry : list(fields.get("depends"))) {
      if (!(entry instanceof Map<?, ?> map) || map.get("name") == null) {
        throw ProfileException.field(
            file, "depends", String.valueOf(entry), "a list of mappings, each with a name");
      }
      depends.add(keyed(map));
    }
    return depends;
  }

  private List<InputValue> inputs(Map<String, Object> fields) {
    Object declared =
        fields.containsKey("inputs") ? fields.get("inputs") : fields.get("attributes");
    if (declared != null && !(declared instanceof List<?>)) {
      warnings.add(file + ": inputs is no list; it is ignored");
      return List.of();
    }
    List<InputValue> inputs = new ArrayList<>();
    for (Object entry : list(declared)) {
      if (entry instanceof Map<?, ?> map && map.get("name") != null) {
        inputs.add(input(keyed(map)));
      } else {
        warnings.add(file + ": an entry of inputs has no name; it is ignored");
      }
    }
    return inputs;
  }

  private InputValue input(Map<String, Object> entry) {
    String name = String.valueOf(entry.get("name"));
    Map<String, Object> declaration = new LinkedHashMap<>();
    for (String key : List.of("type", "required", "description", "sensitive", "pattern")) {
      if (entry.get(key) != null) {
        declaration.put(key, entry.get(key));
      }
    }
    Object type = declaration.get("type");
    if (type != null && InputType.find(type.toString()).isEmpty()) {
      throw ProfileException.field(
          file,
          "the type of input " + name,
          type,
          "String, Numeric, Regexp, Array, Hash, Boolean or Any");
    }
    Optional<String> profile = Optional.ofNullable(entry.get("profile")).map(Object::toString);
    int usual = profile.isPresent() ? InputValue.OTHER_PROFILE : InputValue.METADATA;
    int priority = entry.get("priority") instanceof Number given ? given.intValue() : usual;
    String key = entry.containsKey("value") ? "value" : "default";
    return new InputValue(
        name, profile, declaration, entry.containsKey(key), entry.get(key), priority);
  }

  private static List<?> list(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? list : List.of(value);
  }
}
