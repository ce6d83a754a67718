package io.seaworthy.core.resource.process;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.Running;
import io.seaworthy.core.text.BoundedRegex;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Processes in the container's own view (InSpec's {@code processes}), among them the scan's own
 * shell and {@code ps}. Immutable.
 *
 * <p>Where {@code ps} is missing or fails InSpec sees no process; here nothing was answered, and
 * {@link io.seaworthy.core.facts.EvidenceException} says so.
 */
public final class ProcessesResource implements Existing, Running {
  private final String name;
  private final List<ProcessEntry> entries;

  private ProcessesResource(String name, List<ProcessEntry> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
  }

  /**
   * Names all processes.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ProcessesResource> spec() {
    return spec(Pattern.compile(".*"));
  }

  /**
   * Names the processes of a program.
   *
   * @param program its name, or its path when it begins with a slash; a regular expression for the
   *     start of the command line up to the first blank
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ProcessesResource> spec(String program) {
    return named(program, startOf(program));
  }

  /**
   * Names processes by their command lines.
   *
   * @param commandLine found anywhere in the command line
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ProcessesResource> spec(Pattern commandLine) {
    return named("/" + commandLine.pattern() + "/", commandLine);
  }

  private static ResourceSpec<ProcessesResource> named(String shown, Pattern commandLine) {
    return new ResourceSpec<>(
        "Processes " + shown, ProcessTable.NEEDS, facts -> chosen(facts, shown, commandLine));
  }

  private static Pattern startOf(String program) {
    String path = program.startsWith("/") ? program : "(/[^/]*)*" + program;
    return Pattern.compile("^" + path + "(\\s|$)");
  }

  /**
   * Returns the processes of a program in one container.
   *
   * @param facts the container's facts
   * @param program see {@link #spec(String)}
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ProcessesResource of(Facts facts, String program) {
    return chosen(facts, program, startOf(program));
  }

  /**
   * Returns processes of one container by their command lines.
   *
   * @param facts the container's facts
   * @param commandLine found anywhere in the command line
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ProcessesResource of(Facts facts, Pattern commandLine) {
    return chosen(facts, "/" + commandLine.pattern() + "/", commandLine);
  }

  private static ProcessesResource chosen(Facts facts, String shown, Pattern commandLine) {
    return new ProcessesResource(
        "Processes " + shown,
        ProcessTable.of(facts).entries().stream()
            .filter(entry -> BoundedRegex.MATCHING.find(commandLine, entry.command()))
            .toList());
  }

  /**
   * Returns only some of the processes.
   *
   * @param criteria what they have in common, for reports, in InSpec's words
   * @param chosen chooses them
   * @return a smaller resource
   */
  public ProcessesResource where(String criteria, Predicate<? super ProcessEntry> chosen) {
    return new ProcessesResource(
        name + " with " + criteria, entries.stream().filter(chosen).toList());
  }

  /**
   * Returns the processes.
   *
   * @return in the order of {@code ps}
   */
  public List<ProcessEntry> entries() {
    return entries;
  }

  @Override
  public boolean exists() {
    return !entries.isEmpty();
  }

  /** Tells whether the first process runs, waits or sleeps. */
  @Override
  public boolean running() {
    String state = entries.isEmpty() ? null : entries.get(0).stat();
    return state != null && state.matches("[RDS].*");
  }

  /**
   * Returns the SELinux labels.
   *
   * @return one value for each process
   */
  public List<@Nullable String> labels() {
    return entries.stream().map(ProcessEntry::label).toList();
  }

  /**
   * Returns the numbers.
   *
   * @return one value for each process
   */
  public List<Long> pids() {
    return entries.stream().map(ProcessEntry::pid).toList();
  }

  /**
   * Returns the shares of processor time in percent.
   *
   * @return one value for each process
   */
  public List<@Nullable String> cpus() {
    return entries.stream().map(ProcessEntry::cpu).toList();
  }

  /**
   * Returns the shares of memory in percent.
   *
   * @return one value for each process
   */
  public List<@Nullable String> mem() {
    return entries.stream().map(ProcessEntry::mem).toList();
  }

  /**
   * Returns the virtual sizes in KiB.
   *
   * @return one value for each process
   */
  public List<Long> vsz() {
    return entries.stream().map(ProcessEntry::vsz).toList();
  }

  /**
   * Returns the resident sizes in KiB.
   *
   * @return one value for each process
   */
  public List<Long> rss() {
    return entries.stream().map(ProcessEntry::rss).toList();
  }

  /**
   * Returns the terminals.
   *
   * @return one value for each process
   */
  public List<@Nullable String> tty() {
    return entries.stream().map(ProcessEntry::tty).toList();
  }

  /**
   * Returns the states, for example {@code Ss}.
   *
   * @return one value for each process
   */
  public List<@Nullable String> states() {
    return entries.stream().map(ProcessEntry::stat).toList();
  }

  /**
   * Returns when they started.
   *
   * @return one value for each process
   */
  public List<@Nullable String> start() {
    return entries.stream().map(ProcessEntry::start).toList();
  }

  /**
   * Returns the processor times they took.
   *
   * @return one value for each process
   */
  public List<@Nullable String> time() {
    return entries.stream().map(ProcessEntry::time).toList();
  }

  /**
   * Returns whose they are.
   *
   * @return one value for each process
   */
  public List<@Nullable String> users() {
    return entries.stream().map(ProcessEntry::user).toList();
  }

  /**
   * Returns the command lines.
   *
   * @return one value for each process
   */
  public List<String> commands() {
    return entries.stream().map(ProcessEntry::command).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
