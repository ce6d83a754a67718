package io.seaworthy.inspec.dsl;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.Evaluation;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.core.result.PlatformRecord;
import io.seaworthy.core.result.WaiverRecord;
import io.seaworthy.inspec.profile.InputValue;
import io.seaworthy.inspec.profile.ProfileSource;
import io.seaworthy.inspec.profile.SourceText;
import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jcodings.specific.UTF8Encoding;
import org.jruby.Ruby;
import org.jruby.RubyArray;
import org.jruby.RubyHash;
import org.jruby.runtime.builtin.IRubyObject;
import org.jspecify.annotations.Nullable;

/**
 * What a profile's evaluation on one target asks of the engine, and where it puts its results. The
 * prelude calls its methods. Serves one thread.
 */
public final class ProfileBridge {
  private static final Logger LOG = System.getLogger("io.seaworthy.inspec");

  private final Ruby ruby;
  private final RubyValues values;
  private final ResourceSource resources;
  private final Evaluation evaluation;
  private final Wanted wanted;
  private final ResultSink sink;
  private final List<Need> declared = new ArrayList<>();
  private Optional<String> asking = Optional.empty();
  private Optional<String> ranOut = Optional.empty();

  /**
   * Creates the bridge of one evaluation.
   *
   * @param ruby the runtime that evaluates
   * @param resources the engine's resources
   * @param evaluation the target and how to go about it
   * @param wanted what to evaluate and with which values
   * @param sink takes the results
   */
  public ProfileBridge(
      Ruby ruby, ResourceSource resources, Evaluation evaluation, Wanted wanted, ResultSink sink) {
    this.ruby = ruby;
    this.values = new RubyValues(ruby);
    this.resources = resources;
    this.evaluation = evaluation;
    this.wanted = wanted;
    this.sink = sink;
  }

  /**
   * Makes a resource. Nothing is asked yet: what it will ask is kept, to be asked with what others
   * will ask.
   *
   * @param name InSpec's name
   * @param arguments the profile's arguments
   * @return the resource, bound to the target
   */
  public Object resource(String name, RubyArray<?> arguments) {
    ResourceSpec<?> spec = resources.spec(name, JavaValues.list(arguments));
    spec.needs().forEach(need -> declared.add(asking.map(need::askedBy).orElse(need)));
    return spec.on(evaluation.facts());
  }

  /**
   * Says that a property of a resource will be looked at, so that what this asks for is asked with
   * what others will ask.
   *
   * @param resource the resource, bound to the target
   * @param property the property's name
   */
  public void foresee(Object resource, String property) {
    if (resource instanceof FileEntry file) {
      declared.add(new Need.Stat(ContainerPath.of(file.path())).askedFor(property));
    }
  }

  /**
   * Says which control asks from now on.
   *
   * @param id its id, null for none
   */
  public void askedBy(@Nullable String id) {
    asking = Optional.ofNullable(id);
    evaluation.facts().askedBy(asking);
  }

  /**
   * Notes that content ran out of stack or memory.
   *
   * @param cause the machine-readable cause
   */
  public void noteRunOut(String cause) {
    ranOut = Optional.of(cause);
  }

  /**
   * Tells whether content ran out of stack or memory.
   *
   * @return the last cause, empty when it did not
   */
  public Optional<String> ranOut() {
    return ranOut;
  }

  /**
   * Finds out what the target runs on.
   *
   * @return the platform
   */
  public PlatformRecord platform() {
    return resources.platform(evaluation.facts());
  }

  /** Asks in bulk what the resources made since the last call will ask. */
  public void gather() {
    if (!declared.isEmpty()) {
      List<Need> needs = List.copyOf(declared);
      declared.clear();
      evaluation.facts().gather(needs);
    }
  }

  /**
   * Turns an answer of a resource into a Ruby value.
   *
   * @param value the answer
   * @return the value
   */
  public IRubyObject toRuby(@Nullable Object value) {
    return values.of(value);
  }

  /**
   * Tells whether a control is to be evaluated.
   *
   * @param id its id
   * @return true when it is
   */
  public boolean wanted(String id) {
    return wanted.control(id);
  }

  /**
   * Tells whether a control with these tags is to be evaluated.
   *
   * @param tags names and values
   * @return true when it is
   */
  public boolean wantedTags(RubyArray<?> tags) {
    return wanted.tags(JavaValues.list(tags));
  }

  /**
   * Returns why a control is not evaluated, where a waiver says so.
   *
   * @param id its id
   * @return the reason, null when it is to be evaluated
   */
  public @Nullable String waived(String id) {
    return evaluation
        .waiver(id)
        .filter(WaiverRecord::skippedDueToWaiver)
        .map(WaiverRecord::justification)
        .orElse(null);
  }

  /**
   * Keeps a value out of everything that is told.
   *
   * @param value the value of a sensitive input
   */
  public void keepSecret(String value) {
    evaluation.secret().accept(value);
  }

  /**
   * Returns the values that files and the caller give to inputs.
   *
   * @return the values in order
   */
  public List<InputValue> givenInputs() {
    return wanted.inputs();
  }

  /**
   * Tells whether the profile is only looked at: conditions of controls then do not count.
   *
   * @return true when no target is judged
   */
  public boolean loadOnly() {
    return wanted.loadOnly();
  }

  /**
   * Tells how the target is called.
   *
   * @return its URI
   */
  public String targetUri() {
    return evaluation.target().uri().toString();
  }

  /**
   * Parses a file by itself.
   *
   * @param file the file
   * @throws org.jruby.exceptions.RaiseException with Ruby's SyntaxError, which names the line
   */
  public void checkSyntax(SourceText file) {
    byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
    ruby.getParserManager()
        .parseFile(file.path(), 0, new ByteArrayInputStream(text), UTF8Encoding.INSTANCE);
  }

  /**
   * Names a describe block that stands outside of a control, the same in every run.
   *
   * @param place file and line
   * @param number its number in the profile
   * @return 32 hexadecimal digits
   */
  public String fingerprint(String place, int number) {
    byte[] seed = (place + "#" + number).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
  }

  /**
   * Logs a message of the profile's code.
   *
   * @param level debug, info, warn, error or fatal
   * @param message the message
   */
  public void log(String level, String message) {
    Level found =
        switch (level) {
          case "debug" -> Level.DEBUG;
          case "info" -> Level.INFO;
          case "warn" -> Level.WARNING;
          default -> Level.ERROR;
        };
    LOG.log(found, message);
  }

  /**
   * Begins the results of a profile.
   *
   * @param profile the profile
   * @param parent the name of the profile that includes it, or null
   * @param inputs its inputs with their values
   */
  public void beginProfile(ProfileSource profile, @Nullable String parent, RubyArray<?> inputs) {
    List<Map<String, Object>> copies = new ArrayList<>();
    for (Object input : JavaValues.list(inputs)) {
      copies.add(JavaValues.fields(input));
    }
    sink.beginProfile(profile, parent, copies);
  }

  /**
   * Says that a profile did not run, or not as a whole.
   *
   * @param skipped true when it is not for the platform, false when it can't be loaded
   * @param message why
   */
  public void stop(boolean skipped, String message) {
    sink.stop(skipped, message);
  }

  /**
   * Takes a control and its results.
   *
   * @param row what the prelude says about it
   */
  public void control(RubyHash row) {
    Map<String, Object> fields = JavaValues.fields(JavaValues.of(row));
    fields.put("bytes_seen", evaluation.facts().bytesSeenBy(String.valueOf(fields.get("id"))));
    sink.control(fields);
  }
}
