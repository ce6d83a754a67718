package io.seaworthy.testkit;

import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakeGroup;
import io.seaworthy.testkit.container.FakeMount;
import io.seaworthy.testkit.container.FakePackage;
import io.seaworthy.testkit.container.FakePort;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.FakeUser;
import io.seaworthy.testkit.container.PackageManager;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.container.Toolset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Describes a container. What is said later replaces what was said before; {@link #build()} tells
 * what contradicts itself. Not safe for use by many threads.
 */
public final class FakeContainerBuilder {
  private final FixtureParts parts;
  private final List<CommandStubs.Stub> stubs = new ArrayList<>();
  private final Map<String, TemplateHandler> templates = new LinkedHashMap<>();

  FakeContainerBuilder() {
    this(new FixtureParts());
  }

  private FakeContainerBuilder(FixtureParts parts) {
    this.parts = parts;
  }

  /**
   * Returns a builder that has been told the same; what either is told later the other doesn't
   * know.
   *
   * @return a copy
   */
  public FakeContainerBuilder copy() {
    FakeContainerBuilder copy = new FakeContainerBuilder(parts.copy());
    copy.stubs.addAll(stubs);
    copy.templates.putAll(templates);
    return copy;
  }

  /**
   * Puts a file; missing directories come of themselves.
   *
   * @param path absolute; it may lead through links that were put before
   * @param file the file
   * @return this
   */
  public FakeContainerBuilder file(String path, FakeFile file) {
    parts.files.put(path, file);
    return this;
  }

  /**
   * Puts a text file of root's with mode 0644.
   *
   * @param path absolute
   * @param content the text, with its line breaks
   * @return this
   */
  public FakeContainerBuilder file(String path, String content) {
    return file(path, FakeFile.text(content));
  }

  /**
   * Takes away a file, or a directory with all that is in it.
   *
   * @param path absolute, without links
   * @return this
   */
  public FakeContainerBuilder without(String path) {
    parts.files.remove(path);
    return this;
  }

  /**
   * Puts programs into {@code /usr/bin}. Whether they are imitated shows when they are run.
   *
   * @param names their names, or absolute paths
   * @return this
   */
  public FakeContainerBuilder programs(String... names) {
    for (String name : names) {
      file(name.startsWith("/") ? name : "/usr/bin/" + name, FakeFile.program());
    }
    return this;
  }

  /**
   * Adds a user, with a group of the same name where no group has the number.
   *
   * @param user the user
   * @return this
   */
  public FakeContainerBuilder user(FakeUser user) {
    parts.users.add(user);
    return this;
  }

  /**
   * Adds a user that can't log in.
   *
   * @param name the name
   * @param uid the number, also that of the group
   * @return this
   */
  public FakeContainerBuilder user(String name, long uid) {
    return user(FakeUser.of(name, uid));
  }

  /**
   * Adds a group.
   *
   * @param name the name
   * @param gid the number
   * @param members names of users that are in it beside their primary group
   * @return this
   */
  public FakeContainerBuilder group(String name, long gid, String... members) {
    parts.groups.add(FakeGroup.of(name, gid, members));
    return this;
  }

  /**
   * Sets as whom commands run.
   *
   * @param uid the user's number; it needs no name
   * @param gid the primary group's number
   * @return this
   */
  public FakeContainerBuilder runAs(long uid, long gid) {
    parts.uid = uid;
    parts.gid = gid;
    return this;
  }

  /**
   * Adds a process.
   *
   * @param process the process
   * @return this
   */
  public FakeContainerBuilder process(FakeProcess process) {
    parts.processes.add(process);
    return this;
  }

  /**
   * Adds a listening socket.
   *
   * @param port the socket, of one of the processes
   * @return this
   */
  public FakeContainerBuilder port(FakePort port) {
    parts.ports.add(port);
    return this;
  }

  /**
   * Adds a mount.
   *
   * @param mount the mount
   * @return this
   */
  public FakeContainerBuilder mount(FakeMount mount) {
    parts.mounts.add(mount);
    return this;
  }

  /**
   * Sets a variable of the environment.
   *
   * @param name the name
   * @param value the value
   * @return this
   */
  public FakeContainerBuilder environment(String name, String value) {
    parts.environment.put(name, value);
    return this;
  }

  /**
   * Adds a package.
   *
   * @param installed the package
   * @return this
   */
  public FakeContainerBuilder installed(FakePackage installed) {
    parts.packages.put(installed.name(), installed);
    return this;
  }

  /**
   * Adds a package.
   *
   * @param name the name
   * @param version the version with its release
   * @return this
   */
  public FakeContainerBuilder installed(String name, String version) {
    return installed(FakePackage.of(name, version));
  }

  /**
   * Sets a kernel parameter, which shows under {@code /proc/sys}.
   *
   * @param name such as {@code net.ipv4.ip_forward}
   * @param value the value
   * @return this
   */
  public FakeContainerBuilder kernelParameter(String name, String value) {
    return file("/proc/sys/" + name.replace('.', '/'), FakeFile.text(value + "\n"));
  }

  /**
   * Sets {@code /etc/os-release}.
   *
   * @param content its text
   * @return this
   */
  public FakeContainerBuilder osRelease(String content) {
    return without("/etc/os-release").file("/etc/os-release", content);
  }

  /**
   * Sets the name of the host.
   *
   * @param name the name
   * @return this
   */
  public FakeContainerBuilder hostname(String name) {
    parts.hostname = name;
    return this;
  }

  /**
   * Says where packages are listed.
   *
   * @param manager the manager
   * @return this
   */
  public FakeContainerBuilder packageManager(PackageManager manager) {
    parts.packageManager = manager;
    return this;
  }

  /**
   * Says whose programs the container has, and which shell.
   *
   * @param toolset whose programs
   * @param shell which shell
   * @return this
   */
  public FakeContainerBuilder tools(Toolset toolset, ShellKind shell) {
    parts.toolset = toolset;
    parts.shell = shell;
    return this;
  }

  /**
   * Registers an answer. It is given wherever the command comes up: as author text, as words with
   * blanks between, or as a part of a script. Where the program that it names is missing, it is put
   * into {@code /usr/bin}.
   *
   * @param text the exact command
   * @param answer the answer
   * @return this
   */
  public FakeContainerBuilder command(String text, CommandAnswer answer) {
    parts.mentioned.add(text.strip().split("\\s", 2)[0]);
    return stub(text, call -> call.text().equals(text), call -> answer);
  }

  /**
   * Registers an answer to all commands that match as a whole; see {@link #programs} where the
   * container lacks the program.
   *
   * @param pattern the pattern of {@link CommandCall#text()}
   * @param answer the answer
   * @return this
   */
  public FakeContainerBuilder command(Pattern pattern, CommandAnswer answer) {
    return stub(pattern.pattern(), call -> pattern.matcher(call.text()).matches(), call -> answer);
  }

  /**
   * Registers an answer that is worked out; see {@link #programs} where the container lacks the
   * program. Both functions are called from many threads.
   *
   * @param when which commands
   * @param answer works it out
   * @return this
   */
  public FakeContainerBuilder command(
      Predicate<CommandCall> when, Function<CommandCall, CommandAnswer> answer) {
    return stub("a predicate", when, answer);
  }

  private FakeContainerBuilder stub(
      String name, Predicate<CommandCall> when, Function<CommandCall, CommandAnswer> answer) {
    stubs.add(new CommandStubs.Stub(name, when, answer));
    return this;
  }

  /**
   * Answers for one of the library's own scripts instead of having it run.
   *
   * @param id the template's id, such as {@code file.read}
   * @param handler answers
   * @return this
   */
  public FakeContainerBuilder template(String id, TemplateHandler handler) {
    templates.put(id, handler);
    return this;
  }

  /**
   * Builds the container. The builder can go on being used; containers share nothing.
   *
   * @return a new container, the caller's to close
   * @throws IllegalStateException when the description contradicts itself, with what and where
   */
  public FakeContainer build() {
    return new FakeContainer(FixtureAssembly.of(parts), new CommandStubs(stubs, templates));
  }
}
