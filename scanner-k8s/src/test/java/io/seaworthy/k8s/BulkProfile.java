package io.seaworthy.k8s;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.command;
import static io.seaworthy.core.control.Resources.directory;
import static io.seaworthy.core.control.Resources.etcGroup;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.control.Resources.group;
import static io.seaworthy.core.control.Resources.mount;
import static io.seaworthy.core.control.Resources.os;
import static io.seaworthy.core.control.Resources.passwd;
import static io.seaworthy.core.control.Resources.port;
import static io.seaworthy.core.control.Resources.processes;
import static io.seaworthy.core.control.Resources.user;
import static io.seaworthy.core.matcher.Matchers.be;
import static io.seaworthy.core.matcher.Matchers.containDuplicates;
import static io.seaworthy.core.matcher.Matchers.eq;
import static io.seaworthy.core.matcher.Matchers.include;
import static io.seaworthy.core.matcher.Matchers.match;
import static io.seaworthy.core.matcher.ResourceMatchers.beDirectory;
import static io.seaworthy.core.matcher.ResourceMatchers.beExecutable;
import static io.seaworthy.core.matcher.ResourceMatchers.beInstalled;
import static io.seaworthy.core.matcher.ResourceMatchers.beListening;
import static io.seaworthy.core.matcher.ResourceMatchers.beMounted;
import static io.seaworthy.core.matcher.ResourceMatchers.beOwnedBy;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;

import io.seaworthy.core.Profile;
import io.seaworthy.core.control.Check;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.account.EtcGroupResource;
import io.seaworthy.core.resource.account.PasswdResource;
import io.seaworthy.core.resource.account.UserResource;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.core.resource.process.ProcessesResource;
import io.seaworthy.core.resource.software.PackageResource;
import io.seaworthy.core.resource.system.CommandResource;
import io.seaworthy.core.resource.system.MountResource;
import io.seaworthy.core.resource.system.OsResource;
import java.util.ArrayList;
import java.util.List;

/**
 * Controls over everything that is asked in bulk. Those about what is absent, and those that fail
 * when all is well, are what an answer that got lost would turn over.
 */
final class BulkProfile {
  private static final List<String> ABSENT =
      List.of("/etc/hosts.equiv", "/root/.rhosts", "/etc/ssh/sshd_config");

  private final List<Control> controls = new ArrayList<>();

  private BulkProfile() {}

  /** A profile of 27 controls. */
  static Profile profile() {
    BulkProfile profile = new BulkProfile();
    profile.addFiles();
    profile.addAccounts();
    profile.addSystem();
    profile.addCommands();
    return Profile.of("bulk", profile.controls.toArray(Control[]::new));
  }

  private void add(String id, Check... checks) {
    controls.add(Control.of(id).impact(0.5).check(checks));
  }

  private void addFiles() {
    for (String path : List.of("/etc/passwd", "/etc/group", "/bin/sh", "/etc/os-release")) {
      add("there" + path, describe(file(path)).should(exist()).should(beOwnedBy("root")));
    }
    for (String path : ABSENT) {
      add("absent" + path, describe(file(path)).shouldNot(exist()));
    }
    add("missed", describe(file("/etc/never-there")).should(exist()));
    add("program", describe(file("/bin/sh")).should(beExecutable()));
    add("directory", describe(directory("/tmp")).should(beDirectory()));
    add(
        "content",
        describe(file("/etc/os-release"))
            .its("content", FileEntry::content)
            .should(match("^ID=debian"))
            .its("size", FileEntry::size)
            .should(be(">", 0)));
    add(
        "without",
        describe(file("/etc/passwd"))
            .its("content", FileEntry::content)
            .shouldNot(match("^intruder:")));
  }

  private void addAccounts() {
    add("root", describe(user("root")).its("uid", UserResource::uid).should(eq(0)));
    add("intruder", describe(user("intruder")).shouldNot(exist()));
    add("group", describe(group("root")).should(exist()));
    add("no-group", describe(group("intruders")).shouldNot(exist()));
    add(
        "passwords",
        describe(passwd()).its("passwords", PasswdResource::passwords).shouldNot(include("")));
    add(
        "gids",
        describe(etcGroup()).its("gids", EtcGroupResource::gids).shouldNot(containDuplicates()));
  }

  private void addSystem() {
    add("installed", describe(PackageResource.spec("base-files")).should(beInstalled()));
    add("not-installed", describe(PackageResource.spec("telnetd")).shouldNot(beInstalled()));
    add(
        "not-running",
        describe(processes("telnetd"))
            .its("commands", ProcessesResource::commands)
            .should(eq(List.of())));
    add("not-listening", describe(port(23)).shouldNot(beListening()));
    add(
        "mounted",
        describe(mount("/proc"))
            .should(beMounted())
            .its("type", MountResource::type)
            .should(eq("proc")));
    add("not-mounted", describe(mount("/nowhere")).shouldNot(beMounted()));
    add("platform", describe(os()).its("family?(\"linux\")", OsResource::linux).should(eq(true)));
  }

  private void addCommands() {
    add(
        "command",
        describe(command("echo out; echo err >&2; exit 3"))
            .its("stdout", CommandResource::stdout)
            .should(eq("out\n"))
            .its("stderr", CommandResource::stderr)
            .should(eq("err\n"))
            .its("exit_status", CommandResource::exitStatus)
            .should(eq(3)));
    add(
        "quiet",
        describe(command("true"))
            .its("stdout", CommandResource::stdout)
            .should(eq(""))
            .its("exit_status", CommandResource::exitStatus)
            .should(eq(0)));
  }
}
