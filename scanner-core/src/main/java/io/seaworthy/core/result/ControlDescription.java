package io.seaworthy.core.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** What a control says about itself. Immutable. */
@Value.Immutable
@CoreStyle
public interface ControlDescription {
  /** The impact of a control that names none. */
  double DEFAULT_IMPACT = 0.5;

  /**
   * Starts a description.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The id, unique in its profile.
   *
   * @return a text that is not blank
   */
  String id();

  /**
   * The title.
   *
   * @return one line
   */
  Optional<String> title();

  /**
   * What it is about and why.
   *
   * @return the text
   */
  Optional<String> description();

  /**
   * Further texts by label, such as {@code check} and {@code fix}, without {@code default}.
   *
   * @return label to text, in order
   */
  Map<String, String> descriptions();

  /**
   * How much it matters: 0 (none) to 1 (critical).
   *
   * @return the impact where the control names one
   */
  OptionalDouble impact();

  /**
   * The impact that counts.
   *
   * @return the impact, {@link #DEFAULT_IMPACT} where the control names none
   */
  default double effectiveImpact() {
    return impact().orElse(DEFAULT_IMPACT);
  }

  /**
   * Tags: texts, numbers, booleans, lists or maps of these; null stands for a tag without a value
   * and is written as {@link Optional#empty()}.
   *
   * @return name to value, in order
   */
  Map<String, Object> tags();

  /**
   * References to other documents, each with keys such as {@code ref} and {@code url}.
   *
   * @return the references, in order
   */
  List<Map<String, Object>> refs();

  /**
   * The source text.
   *
   * @return the text, by default empty
   */
  @Value.Default
  default String code() {
    return "";
  }

  /**
   * Where it is written.
   *
   * @return file and line where known
   */
  Optional<SourceLocation> sourceLocation();

  /** Checks id and impact. */
  @Value.Check
  default void check() {
    if (id().isBlank()) {
      throw new IllegalArgumentException("control id: is blank");
    }
    if (impact().isPresent() && !(impact().getAsDouble() >= 0 && impact().getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "control " + id() + ", impact: " + impact().getAsDouble() + "; accepted is 0.0 to 1.0");
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableControlDescription.Builder {
    Builder() {}
  }
}
