package io.seaworthy.examples;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Check.oneOf;
import static io.seaworthy.core.control.Check.skip;
import static io.seaworthy.core.control.Resources.command;
import static io.seaworthy.core.control.Resources.directory;
import static io.seaworthy.core.control.Resources.etcGroup;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.control.Resources.group;
import static io.seaworthy.core.control.Resources.kernelParameter;
import static io.seaworthy.core.control.Resources.mount;
import static io.seaworthy.core.control.Resources.os;
import static io.seaworthy.core.control.Resources.passwd;
import static io.seaworthy.core.control.Resources.port;
import static io.seaworthy.core.control.Resources.processes;
import static io.seaworthy.core.control.Resources.user;
import static io.seaworthy.core.matcher.Matchers.be;
import static io.seaworthy.core.matcher.Matchers.beIn;
import static io.seaworthy.core.matcher.Matchers.cmp;
import static io.seaworthy.core.matcher.Matchers.containDuplicates;
import static io.seaworthy.core.matcher.Matchers.eq;
import static io.seaworthy.core.matcher.Matchers.include;
import static io.seaworthy.core.matcher.Matchers.match;
import static io.seaworthy.core.matcher.ResourceMatchers.beDirectory;
import static io.seaworthy.core.matcher.ResourceMatchers.beExecutable;
import static io.seaworthy.core.matcher.ResourceMatchers.beFile;
import static io.seaworthy.core.matcher.ResourceMatchers.beGroupedInto;
import static io.seaworthy.core.matcher.ResourceMatchers.beInstalled;
import static io.seaworthy.core.matcher.ResourceMatchers.beListening;
import static io.seaworthy.core.matcher.ResourceMatchers.beMorePermissiveThan;
import static io.seaworthy.core.matcher.ResourceMatchers.beMounted;
import static io.seaworthy.core.matcher.ResourceMatchers.beOwnedBy;
import static io.seaworthy.core.matcher.ResourceMatchers.beSetuid;
import static io.seaworthy.core.matcher.ResourceMatchers.beSticky;
import static io.seaworthy.core.matcher.ResourceMatchers.beWritable;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;

import io.seaworthy.core.Profile;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.account.EtcGroupResource;
import io.seaworthy.core.resource.account.PasswdResource;
import io.seaworthy.core.resource.account.UserResource;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.core.resource.kernel.KernelParameterResource;
import io.seaworthy.core.resource.process.ProcessesResource;
import io.seaworthy.core.resource.software.PackageResource;
import io.seaworthy.core.resource.system.CommandResource;
import io.seaworthy.core.resource.system.MountResource;
import io.seaworthy.core.resource.system.OsResource;
import io.seaworthy.core.result.ProfileDescription;
import java.util.List;

/** A small profile written in Java: what nearly every Linux container should keep to. */
public final class LinuxBasics {
  private LinuxBasics() {}

  /**
   * Returns the profile.
   *
   * @return 27 controls
   */
  public static Profile profile() {
    return Profile.of(
        ProfileDescription.builder()
            .name("linux-basics")
            .version("1.0.0")
            .title("Linux basics")
            .maintainer("Seaworthy")
            .license("Apache-2.0")
            .build(),
        controls());
  }

  private static List<Control> controls() {
    return List.of(
        Control.of("accounts-1")
            .impact(0.9)
            .title("Only root may change the account file")
            .check(
                describe(file("/etc/passwd"))
                    .should(exist())
                    .should(beOwnedBy("root"))
                    .its("mode", FileEntry::mode)
                    .should(cmp("0644"))
                    .shouldNot(beMorePermissiveThan("0644"))),
        Control.of("accounts-2")
            .impact(0.9)
            .title("Only root may change the group file")
            .check(
                describe(file("/etc/group"))
                    .should(beFile())
                    .should(beGroupedInto("root"))
                    .shouldNot(beWritable("others"))),
        Control.of("accounts-3")
            .impact(1.0)
            .title("Root is the only account with the number 0")
            .check(
                describe(passwd())
                    .its("uids.count(\"0\")", passwd -> count(passwd, "0"))
                    .should(eq(1L))),
        Control.of("accounts-4")
            .impact(0.5)
            .title("Root lives in /root")
            .check(
                describe(user("root"))
                    .should(exist())
                    .its("uid", UserResource::uid)
                    .should(eq(0))
                    .its("home", UserResource::home)
                    .should(eq("/root"))),
        Control.of("accounts-5")
            .impact(0.3)
            .title("Root's group exists")
            .check(describe(group("root")).should(exist())),
        Control.of("accounts-6")
            .impact(0.3)
            .title("Group numbers are unique")
            .check(
                describe(etcGroup())
                    .its("gids", EtcGroupResource::gids)
                    .shouldNot(containDuplicates())),
        Control.of("accounts-7")
            .impact(0.7)
            .title("No account has an empty password")
            .check(
                describe(passwd())
                    .its("passwords", PasswdResource::passwords)
                    .shouldNot(include(""))),
        Control.of("files-1")
            .impact(0.5)
            .title("/tmp is a directory for all, and sticky")
            .check(
                describe(directory("/tmp"))
                    .should(beDirectory())
                    .should(beSticky())
                    .its("mode", FileEntry::mode)
                    .should(cmp("01777"))),
        Control.of("files-2")
            .impact(0.7)
            .title("Root's home is closed to others")
            .check(describe(directory("/root")).shouldNot(beMorePermissiveThan("0700"))),
        Control.of("files-3")
            .impact(0.7)
            .title("Password hashes are closed to others")
            .onlyIf("there is no /etc/shadow", file("/etc/shadow"), FileEntry::exists)
            .check(
                describe(file("/etc/shadow"))
                    .should(beOwnedBy("root"))
                    .its("mode", FileEntry::mode)
                    .should(beIn(List.of(0, 0400, 0600, 0640)))),
        Control.of("files-4")
            .impact(0.3)
            .title("The system says what it is")
            .check(
                describe(file("/etc/os-release"))
                    .its("content", FileEntry::content)
                    .should(match("^ID="))
                    .its("size", FileEntry::size)
                    .should(be(">", 0))),
        Control.of("files-5")
            .impact(0.5)
            .title("The shell can be run and does not change who runs it")
            .check(describe(file("/bin/sh")).should(beExecutable()).shouldNot(beSetuid())),
        Control.of("files-6")
            .impact(0.3)
            .title("/etc/mtab, where it is, shows the kernel's mounts")
            .onlyIf("there is no /etc/mtab", file("/etc/mtab"), FileEntry::symlink)
            .check(
                describe(file("/etc/mtab"))
                    .its("link_path", FileEntry::linkPath)
                    .should(match("^/proc/.*mounts$"))),
        Control.of("files-7")
            .impact(0.7)
            .title("No trust in hosts by name")
            .check(
                describe(file("/etc/hosts.equiv")).shouldNot(exist()),
                describe(file("/root/.rhosts")).shouldNot(exist())),
        Control.of("files-8")
            .impact(0.5)
            .title("Host names can be resolved locally")
            .check(
                describe(file("/etc/hosts"))
                    .its("content", FileEntry::content)
                    .should(match("localhost"))),
        Control.of("commands-1")
            .impact(0.3)
            .title("A command's streams and status come through")
            .check(
                describe(command("echo out; echo err >&2; exit 3"))
                    .its("stdout", CommandResource::stdout)
                    .should(eq("out\n"))
                    .its("stderr", CommandResource::stderr)
                    .should(eq("err\n"))
                    .its("exit_status", CommandResource::exitStatus)
                    .should(eq(3))),
        Control.of("commands-2")
            .impact(0.3)
            .title("There is a shell")
            .check(describe(command("sh")).should(exist())),
        Control.of("system-1")
            .impact(0.1)
            .title("It is a Linux")
            .check(describe(os()).its("family?(\"linux\")", OsResource::linux).should(eq(true))),
        Control.of("system-2")
            .impact(0.1)
            .title("The platform has a name")
            .check(describe(os()).its("name", OsResource::name).shouldNot(eq("unknown"))),
        Control.of("processes-1")
            .impact(0.3)
            .title("Processes can be seen")
            .check(
                describe(processes())
                    .its("entries.length", p -> p.entries().size())
                    .should(be(">=", 1))),
        Control.of("processes-2")
            .impact(0.7)
            .title("No telnet server runs")
            .check(
                describe(processes("telnetd"))
                    .its("commands", ProcessesResource::commands)
                    .should(eq(List.of()))),
        Control.of("ports-1")
            .impact(0.7)
            .title("Nothing listens for telnet")
            .check(describe(port(23)).shouldNot(beListening())),
        Control.of("packages-1")
            .impact(0.5)
            .title("No telnet server is installed")
            .onlyIf("no package database", os(), os -> os.debian() || os.redhat())
            .check(describe(PackageResource.spec("telnetd")).shouldNot(beInstalled())),
        Control.of("packages-2")
            .impact(0.3)
            .title("A package of the base system is there")
            .onlyIf("no package database of Debian", os(), OsResource::debian)
            .check(
                oneOf(
                    describe(PackageResource.spec("base-files")).should(beInstalled()),
                    describe(PackageResource.spec("base-passwd")).should(beInstalled()))),
        Control.of("kernel-1")
            .impact(0.5)
            .title("Addresses are laid out at random")
            .onlyIf("no sysctl", file("/sbin/sysctl"), FileEntry::exists)
            .check(
                describe(kernelParameter("kernel.randomize_va_space"))
                    .its("value", KernelParameterResource::value)
                    .should(eq(2))),
        Control.of("mounts-1")
            .impact(0.3)
            .title("/proc is the kernel's")
            .check(
                describe(mount("/proc"))
                    .should(beMounted())
                    .its("type", MountResource::type)
                    .should(eq("proc"))),
        Control.of("people-1")
            .impact(0.5)
            .title("Somebody is in charge")
            .check(skip("Ownership", "Ask who answers for this container")));
  }

  private static long count(PasswdResource passwd, String uid) {
    return passwd.uids().stream().filter(uid::equals).count();
  }
}
