package io.seaworthy.benchmarks.exec;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.command;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.control.Resources.group;
import static io.seaworthy.core.control.Resources.mount;
import static io.seaworthy.core.control.Resources.os;
import static io.seaworthy.core.control.Resources.passwd;
import static io.seaworthy.core.control.Resources.port;
import static io.seaworthy.core.control.Resources.processes;
import static io.seaworthy.core.control.Resources.user;
import static io.seaworthy.core.matcher.Matchers.be;
import static io.seaworthy.core.matcher.Matchers.eq;
import static io.seaworthy.core.matcher.Matchers.include;
import static io.seaworthy.core.matcher.Matchers.match;
import static io.seaworthy.core.matcher.ResourceMatchers.beInstalled;
import static io.seaworthy.core.matcher.ResourceMatchers.beListening;
import static io.seaworthy.core.matcher.ResourceMatchers.beMounted;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;

import io.seaworthy.core.Profile;
import io.seaworthy.core.control.Check;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.account.PasswdResource;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.core.resource.process.ProcessesResource;
import io.seaworthy.core.resource.software.PackageResource;
import io.seaworthy.core.resource.system.CommandResource;
import io.seaworthy.core.resource.system.OsResource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A profile of 60 controls over 150 resources, none of them named twice: files and their content,
 * accounts, packages, processes, ports, mounts and commands, some there and some not, as a baseline
 * for a Linux container mixes them. Any Debian container will do.
 */
final class SixtyControls {
  /** How many resources the controls name. */
  static final int RESOURCES = 150;

  /** How many controls there are. */
  static final int CONTROLS = 60;

  private static final List<String> PROGRAMS =
      List.of(
          "basename",
          "cat",
          "chmod",
          "chown",
          "cp",
          "cut",
          "dd",
          "df",
          "dirname",
          "env",
          "head",
          "id",
          "ls",
          "mkdir",
          "mv",
          "rm",
          "sort",
          "stat",
          "tail",
          "wc");

  private final List<Control> controls = new ArrayList<>();
  private int resources;

  private SixtyControls() {}

  static Profile profile() {
    SixtyControls profile = new SixtyControls();
    profile.addFiles();
    profile.addContents();
    profile.addAccounts();
    profile.addSystem();
    profile.addCommands();
    if (profile.controls.size() != CONTROLS || profile.resources != RESOURCES) {
      throw new IllegalStateException(
          profile.controls.size() + " controls, " + profile.resources + " resources");
    }
    return Profile.of("sixty", profile.controls.toArray(Control[]::new));
  }

  private void add(String name, Stream<? extends Check> checks) {
    Check[] all = checks.toArray(Check[]::new);
    resources += all.length;
    controls.add(Control.of(name + "-" + (controls.size() + 1)).title(name).impact(0.5).check(all));
  }

  /** 20 controls over 80 files: four in each control, three of which are not there. */
  private void addFiles() {
    for (String program : PROGRAMS) {
      add(
          "files",
          Stream.concat(
              Stream.of(
                  describe(file("/usr/bin/" + program))
                      .its("size", FileEntry::size)
                      .should(be(">=", 0))),
              Stream.of("rhosts", "shosts", "netrc")
                  .map(name -> describe(file("/" + program + "/." + name)).shouldNot(exist()))));
    }
  }

  /** 10 controls over the content of 10 files. */
  private void addContents() {
    Stream.of(
            "/etc/passwd",
            "/etc/group",
            "/etc/os-release",
            "/etc/debian_version",
            "/etc/login.defs",
            "/etc/hosts",
            "/etc/hostname",
            "/etc/resolv.conf",
            "/etc/profile",
            "/etc/nsswitch.conf")
        .forEach(
            path ->
                add(
                    "content",
                    Stream.of(
                        describe(file(path))
                            .its("content", FileEntry::content)
                            .shouldNot(match("^intruder:")))));
  }

  /** 10 controls over 20 accounts, the account file among them. */
  private void addAccounts() {
    add("root", Stream.of(describe(user("root")).should(exist())));
    add("root", Stream.of(describe(group("root")).should(exist())));
    add(
        "passwords",
        Stream.of(
            describe(passwd()).its("passwords", PasswdResource::passwords).shouldNot(include(""))));
    add("users", numbered(11, n -> describe(user("intruder" + n)).shouldNot(exist())));
    for (int i = 0; i < 6; i++) {
      int number = i;
      add("group", Stream.of(describe(group("intruders" + number)).shouldNot(exist())));
    }
  }

  /** 15 controls over 35 packages, processes, ports, mounts, and the platform. */
  private void addSystem() {
    add("package", Stream.of(describe(PackageResource.spec("base-files")).should(beInstalled())));
    for (int i = 0; i < 4; i++) {
      int start = 3 * i;
      add(
          "packages",
          numbered(
              3, n -> describe(PackageResource.spec("no" + (start + n))).shouldNot(beInstalled())));
      add(
          "processes",
          Stream.of(
              describe(processes("no-daemon-" + start))
                  .its("commands", ProcessesResource::commands)
                  .should(eq(List.of()))));
      add("ports", numbered(3, n -> describe(port(20_001 + start + n)).shouldNot(beListening())));
    }
    add("mounts", Stream.of(describe(mount("/proc")).should(beMounted())));
    add(
        "platform",
        Stream.of(
            describe(os()).its("family?(\"linux\")", OsResource::linux).should(eq(true)),
            describe(mount("/nowhere")).shouldNot(beMounted()),
            describe(mount("/elsewhere")).shouldNot(beMounted()),
            describe(user("nobody")).should(exist()),
            describe(group("nogroup")).should(exist())));
  }

  /** 5 controls over as many commands. */
  private void addCommands() {
    for (int i = 0; i < 5; i++) {
      add(
          "command",
          Stream.of(
              describe(command("echo " + i))
                  .its("exit_status", CommandResource::exitStatus)
                  .should(eq(0))));
    }
  }

  private interface NumberedCheck {
    Check of(int number);
  }

  private static Stream<Check> numbered(int count, NumberedCheck check) {
    return IntStream.range(0, count).mapToObj(check::of);
  }
}
