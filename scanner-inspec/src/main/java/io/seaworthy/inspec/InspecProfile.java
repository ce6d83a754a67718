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
import io.seaworthy.inspec.dsl.ResultSink;
import io.seaworthy.inspec.dsl.Wanted;
import io.seaworthy.inspec.profile.Descriptions;
import io.seaworthy.inspec.profile.InputFile;
import io.seaworthy.inspec.profile.InputValue;
import io.seaworthy.inspec.profile.ProfileSource;
import io.seaworthy.inspec.runtime.RubyRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
   * @param path a directory, .tar.gz, .tgz, .zip, or one .rb file of controls
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
   * Returns what is odd about the profile in a way that a scan's reader should know: ids that two
   * controls share, a version of InSpec that it does not get.
   *
   * @return messages for people
   */
  public List<String> warnings() {
    return source.warnings();
  }

  /**
   * Looks for what the profile's author should mend, without judging any target: the profile is
   * loaded, its controls are looked at. A scan does not need this.
   *
   * @return errors first, then warnings
   */
  public List<ProfileFinding> findings() {
    List<ProfileFinding> findings = new ArrayList<>();
    source.faults().forEach(fault -> findings.add(ProfileFinding.error(fault)));
    source.flaws().forEach(flaw -> findings.add(ProfileFinding.warning(flaw)));
    Inspection inspection = new Inspection();
    ScanOptions options = ScanOptions.defaults();
    run(evaluation(new NoTarget(), options), wanted(options), inspection);
    findings.addAll(inspection.findings());
    findings.sort(Comparator.comparing(ProfileFinding::severity));
    return List.copyOf(findings);
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
    return run(evaluation(nowhere, options), wanted(options));
  }

  private static Evaluation evaluation(NoTarget nowhere, ScanOptions options) {
    return new Evaluation(
        nowhere.target(), new Facts(nowhere), options, control -> {}, secret -> {});
  }

  private Wanted wanted(ScanOptions options) {
    return new Wanted(Choice.of(options.controls()), tags, given(options), true);
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
    ProfileResults results =
        new ProfileResults(Descriptions::of, evaluation::waiver, evaluation.controlFinished());
    run(evaluation, wanted, results);
    return results.all();
  }

  private void run(Evaluation evaluation, Wanted wanted, ResultSink sink) {
    RubyRuntime runtime = RubyRuntime.shared();
    runtime.evaluate(
        source, new ProfileBridge(runtime.ruby(), resources, evaluation, wanted, sink));
  }

  /** Returns name and version. */
  @Override
  public String toString() {
    return source.toString();
  }
}
