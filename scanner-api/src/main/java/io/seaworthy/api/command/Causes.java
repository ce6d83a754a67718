package io.seaworthy.api.command;

import java.util.Locale;

/** Turns the names of constants into words. */
final class Causes {
  private Causes() {}

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
