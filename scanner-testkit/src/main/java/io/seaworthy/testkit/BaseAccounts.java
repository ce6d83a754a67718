package io.seaworthy.testkit;

import io.seaworthy.testkit.container.FakeUser;

/** The accounts of base images. */
final class BaseAccounts {
  /** The user of distroless images that are not root's. */
  static final long NONROOT = 65532;

  private static final String[] DEBIAN_GROUPS = {
    "adm:4", "tty:5", "disk:6", "kmem:15", "dialout:20", "sudo:27", "audio:29", "operator:37",
    "src:40", "shadow:42", "utmp:43", "video:44", "staff:50", "games:60", "man:12", "users:100",
    "nogroup:65534",
  };

  private BaseAccounts() {}

  static void debian(FakeContainerBuilder builder) {
    user(builder, "daemon", 1, 1, "/usr/sbin");
    user(builder, "bin", 2, 2, "/bin");
    user(builder, "sys", 3, 3, "/dev");
    builder.user(
        FakeUser.builder().name("sync").uid(4).gid(65534).home("/bin").shell("/bin/sync").build());
    user(builder, "games", 5, 60, "/usr/games");
    user(builder, "man", 6, 12, "/var/cache/man");
    user(builder, "lp", 7, 7, "/var/spool/lpd");
    user(builder, "mail", 8, 8, "/var/mail");
    user(builder, "news", 9, 9, "/var/spool/news");
    user(builder, "www-data", 33, 33, "/var/www");
    user(builder, "backup", 34, 34, "/var/backups");
    user(builder, "_apt", 42, 65534, "/nonexistent");
    user(builder, "nobody", 65534, 65534, "/nonexistent");
    groups(builder, DEBIAN_GROUPS);
  }

  static void redHat(FakeContainerBuilder builder) {
    user(builder, "bin", 1, 1, "/bin");
    user(builder, "daemon", 2, 2, "/sbin");
    user(builder, "adm", 3, 4, "/var/adm");
    user(builder, "mail", 8, 12, "/var/spool/mail");
    user(builder, "nobody", 65534, 65534, "/");
    groups(builder, "tty:5", "disk:6", "wheel:10", "utmp:22", "users:100");
  }

  static void alpine(FakeContainerBuilder builder) {
    user(builder, "bin", 1, 1, "/bin");
    user(builder, "daemon", 2, 2, "/sbin");
    user(builder, "nobody", 65534, 65534, "/");
    groups(builder, "sys:3", "adm:4", "tty:5", "wheel:10", "shadow:42", "users:100");
  }

  static void busyBox(FakeContainerBuilder builder) {
    user(builder, "daemon", 1, 1, "/usr/sbin");
    user(builder, "www-data", 33, 33, "/var/www");
    user(builder, "nobody", 65534, 65534, "/home");
    groups(builder, "bin:2", "sys:3", "adm:4", "tty:5", "users:100");
  }

  static void distroless(FakeContainerBuilder builder) {
    user(builder, "nobody", 65534, 65534, "/nonexistent");
    user(builder, "nonroot", NONROOT, NONROOT, "/home/nonroot");
  }

  private static void user(
      FakeContainerBuilder builder, String name, long uid, long gid, String home) {
    builder.user(
        FakeUser.builder()
            .name(name)
            .uid(uid)
            .gid(gid)
            .comment(name)
            .home(home)
            .shadow("*:20454:0:99999:7:::")
            .build());
  }

  private static void groups(FakeContainerBuilder builder, String... groups) {
    for (String group : groups) {
      String[] parts = group.split(":", 2);
      builder.group(parts[0], Long.parseLong(parts[1]));
    }
  }
}
