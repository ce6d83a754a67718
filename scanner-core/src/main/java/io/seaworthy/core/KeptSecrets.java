package io.seaworthy.core;

import io.seaworthy.core.disclosure.Disclosure;
import java.util.LinkedHashSet;
import java.util.Set;

/** The values that one profile has named as secret so far, and the disclosure without them. */
final class KeptSecrets {
  private final Disclosure base;
  private final Set<String> values = new LinkedHashSet<>();
  private Disclosure disclosure;

  KeptSecrets(Disclosure base) {
    this.base = base;
    this.disclosure = base;
  }

  void keep(String value) {
    if (values.add(value)) {
      // All anew, since longer values have to be taken out before shorter ones that they hold.
      disclosure = base.withoutValues(values);
    }
  }

  Disclosure disclosure() {
    return disclosure;
  }
}
