package io.seaworthy.inspec;

import io.seaworthy.core.Choice;
import io.seaworthy.core.Evaluation;
import io.seaworthy.core.Profile;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.policy.ForeseenCommand;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.inspec.dsl.CommandCalls;
import io.seaworthy.inspec.dsl.CoreResources;
import io.seaworthy.inspec.dsl.ProfileBridge;
import io.seaworthy.inspec.dsl.ProfileResults;
import io.seaworthy.inspec.dsl.ResourceSource;
import io.seaworthy.inspec.dsl.Wanted;
import io.seaworthy.inspec.profile.Descriptions;
import io.seaworthy.inspec.profile.InputFile;
import io.seaworthy.inspec.profile.InputValue;
import io.seaworthy.inspec.profile.ProfileSource;
import io.seaworthy.inspec.runtime.RubyRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An InSpec profile, just as it is published.
 *
 * <pre>{@code
 * Profile baseline = InspecProfile.load(Path.of("linux-baseline"));
 * ScanResult result = scanner.scan(targets, baseline);
 * }</pre>
 *
 * <p>Loading reads files only; the profile's Ruby code first runs when a target is judged, each
 * time with fresh state. The code is trusted, like a build script: starting processes, opening
 * sockets and writing files are refused, but that is a guard against mistakes, not a sandbox.
 * Immutable; safe for use by many threads, and each {@code with…} method returns a new profile.
 */
public final class InspecProfile implements Profile {
  private final ProfileSource source;
  private final ResourceSource resources;
  private final List<InputValue> inputs;
  private final Choice tags;

  private InspecProfile(
      ProfileSource source, ResourceSource resources, List<InputValue> inputs, Choice tags) {
    this.source = source;
    this.resources = resources;
    this.inputs = List.copyOf(inputs);
    this.tags = tags;
  }

  /**
   * Reads a profile and the profiles that it depends on. Nothing is fetched over the network.
   *
   * @param path a directory, .tar.gz, .tgz or .zip
   * @return the profile
   * @throws io.seaworthy.inspec.profile.ProfileException when it can't be used as it is
   */
  public static InspecProfile load(Path path) {
    return load(path, new CoreResources());
  }

  static InspecProfile load(Path path, ResourceSource resources) {
    return new InspecProfile(ProfileSource.read(path), resources, List.of(), Choice.of(List.of()));
  }

  /**
   * Returns this profile with values for its inputs out of files. A value of {@link
   * io.seaworthy.core.ScanOptions#inputs()} goes before them.
   *
   * @param files YAML mappings of name to value; of two that give a value, the last counts
   * @return a new profile
   * @throws io.seaworthy.inspec.profile.ProfileException when a file can't be used
   */
  public InspecProfile withInputFiles(Collection<Path> files) {
    List<InputValue> all = new ArrayList<>(inputs);
    files.forEach(file -> all.addAll(InputFile.read(file)));
    return new InspecProfile(source, resources, all, tags);
  }

  /**
   * Returns this profile with only the controls that have one of some tags.
   *
   * @param tags names or values of tags, or patterns between slashes; none means all controls
   * @return a new profile
   * @throws IllegalArgumentException when a pattern is malformed
   */
  public InspecProfile withTags(Collection<String> tags) {
    return new InspecProfile(source, resources, inputs, Choice.of(tags));
  }

  @Override
  public ProfileDescription description() {
    return Descriptions.of(source, List.of());
  }

  /**
   * Returns what is odd about the profile and does no harm.
   *
   * @return messages for people
   */
  public List<String> warnings() {
    return source.warnings();
  }

  /**
   * Refuses what an author should mend although the profile runs. A scan does not need this.
   *
   * @throws io.seaworthy.inspec.profile.ProfileException when two controls share an id, of which
   *     the second would become an overlay of the first
   */
  public void requireSound() {
    source.requireSound();
  }

  /**
   * Reads the profile's controls without judging any target: conditions do not count, and no
   * control has results.
   *
   * @return this profile and the ones that it includes; one with the status FAILED can't be loaded
   */
  public List<ProfileResult> controls() {
    return load(new NoTarget(), ScanOptions.defaults());
  }

  private List<ProfileResult> load(NoTarget nowhere, ScanOptions options) {
    Evaluation evaluation =
        new Evaluation(nowhere.target(), new Facts(nowhere), options, control -> {}, secret -> {});
    Choice controls = Choice.of(options.controls());
    return run(evaluation, new Wanted(controls, tags, given(options), true));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Two readings are put together: what the control files ask for while they are loaded on an
   * empty machine, and the calls of {@code command} and its like that stand in the sources. A call
   * whose words are not spelt out is listed as {@link ForeseenCommand.Origin#AT_RUN_TIME}.
   */
  @Override
  public List<ForeseenCommand> commands(ScanOptions options) {
    NoTarget nowhere = new NoTarget();
    List<ProfileResult> loaded = load(nowhere, options);
    return ProfileCommands.of(
        nowhere.asked(),
        CommandCalls.in(RubyRuntime.shared().ruby(), source),
        loaded.stream().flatMap(result -> result.statusMessage().stream()).toList(),
        options.policy());
  }

  @Override
  public List<ProfileResult> evaluate(Evaluation evaluation) {
    Choice controls = Choice.of(evaluation.options().controls());
    return run(evaluation, new Wanted(controls, tags, given(evaluation.options()), false));
  }

  private List<InputValue> given(ScanOptions options) {
    List<InputValue> all = new ArrayList<>(inputs);
    options.inputs().forEach((name, value) -> all.add(InputValue.given(name, value)));
    return all;
  }

  private List<ProfileResult> run(Evaluation evaluation, Wanted wanted) {
    RubyRuntime runtime = RubyRuntime.shared();
    ProfileResults results =
        new ProfileResults(Descriptions::of, evaluation::waiver, evaluation.controlFinished());
    runtime.evaluate(
        source, new ProfileBridge(runtime.ruby(), resources, evaluation, wanted, results));
    return results.all();
  }

  /** Returns name and version. */
  @Override
  public String toString() {
    return source.toString();
  }
}
