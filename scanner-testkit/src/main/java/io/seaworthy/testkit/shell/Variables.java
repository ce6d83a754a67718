package io.seaworthy.testkit.shell;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of a shell. Serves one thread. */
final class Variables {
  private final Map<String, String> values;
  private final Set<String> exported;
  private final Set<String> readOnly;

  /** Takes over an environment, from which everything is exported. */
  Variables(Map<String, String> environment) {
    values = new LinkedHashMap<>(environment);
    exported = new LinkedHashSet<>(environment.keySet());
    readOnly = new LinkedHashSet<>();
  }

  /** Copies another shell's. */
  Variables(Variables other) {
    values = new LinkedHashMap<>(other.values);
    exported = new LinkedHashSet<>(other.exported);
    readOnly = new LinkedHashSet<>(other.readOnly);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Sets a variable; false when it is read-only. */
  boolean set(String name, String value) {
    if (readOnly.contains(name)) {
      return false;
    }
    values.put(name, value);
    return true;
  }

  void export(String name) {
    exported.add(name);
  }

  void protect(String name) {
    readOnly.add(name);
  }

  boolean unset(String name) {
    if (readOnly.contains(name)) {
      return false;
    }
    values.remove(name);
    exported.remove(name);
    return true;
  }

  /** Returns what a program that is started gets. */
  Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>(values);
    environment.keySet().retainAll(exported);
    return environment;
  }
}
