package io.seaworthy.inspec.runtime;

import io.seaworthy.inspec.dsl.ProfileBridge;
import io.seaworthy.inspec.profile.ProfileSource;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.jruby.Ruby;
import org.jruby.RubyInstanceConfig;
import org.jruby.RubyModule;
import org.jruby.javasupport.JavaUtil;
import org.jruby.runtime.builtin.IRubyObject;

/**
 * JRuby with the prelude loaded: one for the whole JVM, since starting one takes about a second.
 * Safe for use by many threads at once; evaluations share nothing but the prelude and parsed files.
 */
public final class RubyRuntime {
  private final Ruby ruby;
  private final RubyModule engine;
  private final ProfileGlobals globals;

  private RubyRuntime() {
    this.ruby = Ruby.newInstance(config());
    Prelude.loadInto(ruby);
    this.engine = ruby.getModule("Seaworthy");
    this.globals = new ProfileGlobals(ruby);
  }

  /**
   * Returns the JVM's runtime, starting it at the first call.
   *
   * @return the runtime
   */
  public static RubyRuntime shared() {
    return Holder.SHARED;
  }

  /**
   * Returns the runtime itself, for the bridge.
   *
   * @return JRuby
   */
  public Ruby ruby() {
    return ruby;
  }

  /**
   * Evaluates a profile on one target; the results go to the bridge.
   *
   * @param profile the profile
   * @param bridge stands for the target
   */
  public void evaluate(ProfileSource profile, ProfileBridge bridge) {
    IRubyObject[] arguments = {wrapped(profile), wrapped(bridge)};
    boolean sound = false;
    try {
      globals.during(
          profile, () -> engine.callMethod(ruby.getCurrentContext(), "evaluate", arguments));
      sound = bridge.ranOut().isEmpty();
    } catch (RuntimeException broken) {
      throw bridge
          .ranOut()
          .<RuntimeException>map(
              cause ->
                  new IllegalStateException(
                      "a control of " + profile + " took Ruby's own stack along: " + cause, broken))
          .orElse(broken);
    } finally {
      if (!sound) {
        // A stack that ends in the middle of JRuby leaves its books of this thread wrong.
        ruby.getThreadService().unregisterCurrentThread(ruby.getCurrentContext());
      }
    }
  }

  private IRubyObject wrapped(Object object) {
    return JavaUtil.convertJavaToUsableRubyObject(ruby, object);
  }

  private static RubyInstanceConfig config() {
    RubyInstanceConfig config = new RubyInstanceConfig();
    // Gems are never loaded; finding them takes half of a start.
    config.setDisableGems(true);
    config.setDisableDidYouMean(true);
    // A profile's code runs once or twice on a target: compiling it costs more than it gives.
    config.setCompileMode(RubyInstanceConfig.CompileMode.OFF);
    config.setHardExit(false);
    config.setOutput(printing(Level.INFO));
    config.setError(printing(Level.WARNING));
    config.setInput(InputStream.nullInputStream());
    // Warnings about the style of published profiles help nobody who runs them.
    config.setVerbosity(RubyInstanceConfig.Verbosity.NIL);
    config.setLoader(RubyRuntime.class.getClassLoader());
    return config;
  }

  private static PrintStream printing(Level level) {
    return new PrintStream(new LogLines(level), true, StandardCharsets.UTF_8);
  }

  private static final class Holder {
    static final RubyRuntime SHARED = new RubyRuntime();
  }
}
