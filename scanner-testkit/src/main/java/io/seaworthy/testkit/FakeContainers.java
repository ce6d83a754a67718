package io.seaworthy.testkit;

import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.PackageManager;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.container.Toolset;
import io.seaworthy.testkit.image.Image;
import java.nio.file.Path;

/**
 * Containers that are like those of well-known base images, each as a builder to refine. They have
 * the programs of the image by name; a program that is not imitated fails loudly when it is run, a
 * program that the image does not have is not found.
 */
public final class FakeContainers {
  private FakeContainers() {}

  /**
   * Starts a container like Debian 12: GNU programs, dash, dpkg, with procps and iproute2.
   *
   * @return a new builder
   */
  public static FakeContainerBuilder debian() {
    return debianFamily()
        .file("/usr/lib/os-release", OsReleases.DEBIAN)
        .file("/etc/debian_version", "12.11\n")
        .installed("bash", "5.2.15-2+b8")
        .installed("coreutils", "9.1-1")
        .installed("dash", "0.5.12-2")
        .installed("libc6", "2.36-9+deb12u10");
  }

  /**
   * Starts a container like Ubuntu 22.04: GNU programs, dash, dpkg, with procps and iproute2.
   *
   * @return a new builder
   */
  public static FakeContainerBuilder ubuntu() {
    return debianFamily()
        .file("/usr/lib/os-release", OsReleases.UBUNTU)
        .file("/etc/lsb-release", OsReleases.UBUNTU_LSB)
        .file("/etc/debian_version", "bookworm/sid\n")
        .installed("bash", "5.1-6ubuntu1.1")
        .installed("coreutils", "8.32-4.1ubuntu1.2")
        .installed("dash", "0.5.11+git20210903+really0.5.11-6ubuntu1")
        .installed("libc6", "2.35-0ubuntu3.9");
  }

  private static FakeContainerBuilder debianFamily() {
    FakeContainerBuilder builder = mergedUsr(Toolset.GNU, ShellKind.DASH);
    ProgramLists.debian().forEach(path -> builder.file(path, FakeFile.program()));
    ProgramLists.SETUID.forEach(path -> builder.file(path, FakeFile.program().withMode(04755)));
    BaseAccounts.debian(builder);
    return builder
        .file("/usr/bin/chage", FakeFile.program().withMode(02755).ownedBy("root", "shadow"))
        .file("/usr/bin/sh", FakeFile.link("dash"))
        .file("/etc/os-release", FakeFile.link("../usr/lib/os-release"))
        .file("/etc/login.defs", OsReleases.LOGIN_DEFS)
        .packageManager(PackageManager.DPKG);
  }

  /**
   * Starts a container like Red Hat's UBI 9: GNU programs, bash, rpm, without {@code find}.
   *
   * @return a new builder
   */
  public static FakeContainerBuilder ubi() {
    FakeContainerBuilder builder = mergedUsr(Toolset.GNU, ShellKind.BASH);
    ProgramLists.ubi().forEach(path -> builder.file(path, FakeFile.program()));
    ProgramLists.SETUID.stream()
        .filter(path -> ProgramLists.ubi().contains(path))
        .forEach(path -> builder.file(path, FakeFile.program().withMode(04755)));
    BaseAccounts.redHat(builder);
    return builder
        .file("/usr/bin/sh", FakeFile.link("bash"))
        .file("/usr/lib/os-release", OsReleases.UBI)
        .file("/etc/os-release", FakeFile.link("../usr/lib/os-release"))
        .file("/etc/redhat-release", "Red Hat Enterprise Linux release 9.4 (Plow)\n")
        .file("/etc/login.defs", OsReleases.LOGIN_DEFS)
        .packageManager(PackageManager.RPM)
        .installed("bash", "5.1.8-9.el9")
        .installed("coreutils-single", "8.32-35.el9")
        .installed("glibc", "2.34-100.el9");
  }

  /**
   * Starts a container like Alpine 3.20: BusyBox, ash, apk.
   *
   * @return a new builder
   */
  public static FakeContainerBuilder alpine() {
    FakeContainerBuilder builder =
        applets().programs("/sbin/apk", "/sbin/sysctl", "/usr/bin/getent", "/usr/bin/env");
    BaseAccounts.alpine(builder);
    return builder
        .file("/etc/os-release", OsReleases.ALPINE)
        .file("/etc/alpine-release", "3.20.3\n")
        .packageManager(PackageManager.APK)
        .installed("alpine-baselayout", "3.6.5-r0")
        .installed("busybox", "1.36.1-r29")
        .installed("musl", "1.2.5-r0");
  }

  /**
   * Starts a container like the image {@code busybox}: BusyBox, ash, no package manager.
   *
   * @return a new builder
   */
  public static FakeContainerBuilder busybox() {
    FakeContainerBuilder builder = applets();
    BaseAccounts.busyBox(builder);
    return builder;
  }

  private static FakeContainerBuilder applets() {
    FakeContainerBuilder builder =
        layout(FakeContainer.builder())
            .tools(Toolset.BUSYBOX, ShellKind.ASH)
            .programs("/bin/busybox");
    ProgramLists.applets()
        .forEach(name -> builder.file("/bin/" + name, FakeFile.link("/bin/busybox")));
    return builder;
  }

  /**
   * Starts a container like a distroless image: certificates and accounts, but no program and no
   * shell.
   *
   * @return a new builder
   */
  public static FakeContainerBuilder distroless() {
    FakeContainerBuilder builder = layout(FakeContainer.builder());
    BaseAccounts.distroless(builder);
    return builder
        .file("/usr/lib/os-release", OsReleases.DISTROLESS)
        .file("/etc/os-release", FakeFile.link("../usr/lib/os-release"))
        .runAs(BaseAccounts.NONROOT, BaseAccounts.NONROOT);
  }

  /**
   * Starts a container of an empty image: one program, no shell.
   *
   * @return a new builder
   */
  public static FakeContainerBuilder scratch() {
    return FakeContainer.builder()
        .without("/etc")
        .programs("/app")
        .process(FakeProcess.of(1, "root", "/app"));
  }

  /**
   * Starts a container with the files of a directory, a tar file (plain or with gzip), or an image
   * layout of the Open Container Initiative, which must hold one image. Modes, owners, links,
   * devices, times, and the whiteouts of layers are kept; of an image's configuration so are its
   * user and its environment. Programs are imitated by their names, never run.
   *
   * <p>A directory's files have the owners that they have on this machine. Links are not followed.
   * A database of RPM is not read: its packages are said with {@code installed(…)}.
   *
   * @param path the directory or file; an archive may hold up to 1 GiB
   * @return a new builder
   * @throws IllegalStateException when a name leads out of the container, an archive is broken, or
   *     the files contradict each other
   * @throws java.io.UncheckedIOException when it can't be read
   */
  public static FakeContainerBuilder load(Path path) {
    return LoadedContainer.of(Image.load(path));
  }

  private static FakeContainerBuilder mergedUsr(Toolset toolset, ShellKind shell) {
    return layout(
            FakeContainer.builder()
                .file("/bin", FakeFile.link("usr/bin"))
                .file("/sbin", FakeFile.link("usr/sbin"))
                .file("/lib", FakeFile.link("usr/lib"))
                .file("/lib64", FakeFile.link("usr/lib64")))
        .file("/usr/lib64", FakeFile.directory())
        .tools(toolset, shell);
  }

  private static FakeContainerBuilder layout(FakeContainerBuilder builder) {
    for (String path : new String[] {"/dev", "/etc", "/home", "/run", "/usr/bin", "/var/log"}) {
      builder.file(path, FakeFile.directory());
    }
    return builder
        .file("/tmp", FakeFile.directory().withMode(01777))
        .file("/var/tmp", FakeFile.directory().withMode(01777))
        .file("/root", FakeFile.directory().withMode(0700))
        .kernelParameter("kernel.osrelease", "6.6.0")
        .kernelParameter("kernel.ostype", "Linux")
        .process(FakeProcess.of(1, "root", "sleep infinity"));
  }
}
