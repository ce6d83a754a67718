package io.seaworthy.inspec.runtime;

import io.seaworthy.inspec.profile.ProfileSource;
import io.seaworthy.inspec.profile.SourceText;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jruby.Ruby;
import org.jruby.internal.runtime.GlobalVariable.Scope;
import org.jruby.internal.runtime.GlobalVariables;
import org.jruby.runtime.IAccessor;
import org.jruby.runtime.builtin.IRubyObject;
import org.jspecify.annotations.Nullable;

/**
 * Gives each evaluation global variables of its own. Ruby has one set for the whole runtime, which
 * evaluations share; so the names that a profile's text holds become accessors to a map of the
 * thread that evaluates. Safe for use by many threads.
 */
final class ProfileGlobals {
  private static final Pattern NAME = Pattern.compile("\\$([A-Za-z_]\\w*)");

  private final Ruby ruby;

  // Of the runtime rather than static, since the values are objects of this runtime; it lives as
  // long.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Map<String, IRubyObject>> values = new ThreadLocal<>();

  private final Set<String> own = new HashSet<>();
  private final Set<ProfileSource> known = Collections.newSetFromMap(new WeakHashMap<>());

  ProfileGlobals(Ruby ruby) {
    this.ruby = ruby;
  }

  /** Runs an evaluation, in which all global variables of the profile begin as nil. */
  void during(ProfileSource profile, Runnable evaluation) {
    declare(profile);
    values.set(new HashMap<>());
    try {
      evaluation.run();
    } finally {
      values.remove();
    }
  }

  private synchronized void declare(ProfileSource profile) {
    if (!known.add(profile)) {
      return;
    }
    profile.dependencies().forEach(dependency -> declare(dependency.profile()));
    Stream.concat(profile.libraryFiles().stream(), profile.controlFiles().stream())
        .map(SourceText::text)
        .forEach(this::declareAll);
  }

  private void declareAll(String text) {
    GlobalVariables variables = ruby.getGlobalVariables();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      // Ruby's own, such as $stdout, stay as they are.
      if (!own.contains(name.group()) && !variables.isDefined(name.group())) {
        own.add(name.group());
        variables.define(name.group(), new Accessor(name.group()), Scope.GLOBAL);
      }
    }
  }

  private final class Accessor implements IAccessor {
    private final String name;

    Accessor(String name) {
      this.name = name;
    }

    @Override
    public IRubyObject getValue() {
      Map<String, IRubyObject> current = values.get();
      IRubyObject value = current == null ? null : current.get(name);
      return value == null ? ruby.getNil() : value;
    }

    @Override
    public IRubyObject setValue(IRubyObject value) {
      Map<String, IRubyObject> current = values.get();
      if (current != null) {
        current.put(name, value);
      }
      return value;
    }
  }
}
