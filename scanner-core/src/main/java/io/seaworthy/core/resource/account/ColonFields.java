package io.seaworthy.core.resource.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of fields with colons between, split as Ruby does: empty fields at the end are no
 * fields.
 */
record ColonFields(List<String> fields) {
  static ColonFields of(String line) {
    return new ColonFields(List.of(line.split(":")));
  }

  /** Returns a field, null where the line has none at this place. */
  @Nullable String at(int index) {
    return index < fields.size() ? fields.get(index) : null;
  }

  /** Returns a field as a number from 0 on, or another value where it is none. */
  int number(int index, int otherwise) {
    String text = at(index);
    return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
  }
}
