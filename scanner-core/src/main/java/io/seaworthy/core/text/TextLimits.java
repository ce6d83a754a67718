package io.seaworthy.core.text;

import org.jspecify.annotations.Nullable;

/**
 * How much work a text may cost. Immutable.
 *
 * <p>Texts are read deep inside of resources and matchers, so the limits of a scan hold for a
 * thread: a target is judged by one.
 *
 * @param regexSteps how many characters one match may look at
 * @param jsonDepth how deep JSON may nest
 * @param yamlDepth how deep YAML may nest
 * @param yamlAliases how many aliases of collections YAML may hold
 * @param yamlCharacters how long YAML may be
 */
public record TextLimits(
    int regexSteps, int jsonDepth, int yamlDepth, int yamlAliases, int yamlCharacters) {
  /** More steps than an honest search of 8 MiB takes, and about a second of work. */
  public static final TextLimits DEFAULT = new TextLimits(50_000_000, 100, 50, 50, 8 << 20);

  private static final ThreadLocal<@Nullable TextLimits> CURRENT = new ThreadLocal<>();

  /**
   * Returns the limits that hold for this thread.
   *
   * @return by default {@link #DEFAULT}
   */
  public static TextLimits current() {
    TextLimits current = CURRENT.get();
    return current == null ? DEFAULT : current;
  }

  /**
   * Has these limits hold while something runs on this thread, which is left as it was.
   *
   * @param work what runs
   */
  public void during(Runnable work) {
    @Nullable TextLimits before = CURRENT.get();
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
