package io.seaworthy.core.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** One line of a threshold file. */
sealed interface Rule {
  /** Its key, dotted. */
  String key();

  /** Returns what is wrong; empty when the rule is met. */
  Optional<String> problem(Judged judged);

  /** How a number is bounded. */
  enum Bound {
    MIN("at least"),
    MAX("at most"),
    EXACT("exactly");

    private final String words;

    Bound(String words) {
      this.words = words;
    }

    boolean holds(long actual, double limit) {
      return switch (this) {
        case MIN -> actual >= limit;
        case MAX -> actual <= limit;
        case EXACT -> actual == limit;
      };
    }
  }

  /** A number of controls, or a percentage. */
  record OfNumber(String key, ToLongFunction<Judged> measure, Bound bound, double limit)
      implements Rule {
    @Override
    public Optional<String> problem(Judged judged) {
      long actual = measure.applyAsLong(judged);
      return bound.holds(actual, limit)
          ? Optional.empty()
          : Optional.of("is " + actual + ", has to be " + bound.words + " " + plain(limit));
    }

    private static String plain(double limit) {
      return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }
  }

  /** Exactly these controls. */
  record OfControls(String key, Function<Judged, List<String>> measure, List<String> ids)
      implements Rule {
    @Override
    public Optional<String> problem(Judged judged) {
      List<String> actual = measure.apply(judged);
      if (actual.size() == ids.size() && new HashSet<>(actual).containsAll(ids)) {
        return Optional.empty();
      }
      return Optional.of("are " + actual + ", have to be " + ids);
    }
  }

  /** A line that nothing can meet. */
  record Unmeetable(String key, String why) implements Rule {
    @Override
    public Optional<String> problem(Judged judged) {
      return Optional.of(why);
    }
  }
}
