package io.seaworthy.core.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What well-known programs do at most, with the arguments that make them do more. */
final class ToolTable {
  private static final Map<String, CommandClass> CLASSES =
      Stream.of(
              of(
                  CommandClass.READ_FILE,
                  "stat test [ readlink head tail cat sha256sum sha1sum md5sum wc file cut grep egrep fgrep sort uniq tr nl od"),
              of(
                  CommandClass.READ_STATE,
                  "ls dpkg dpkg-query rpm apk pacman ps ss netstat id getent whoami uname hostname lsmod modinfo sysctl ip ifconfig"
                      + " mount df du crontab iptables ip6tables nft sestatus getenforce semodule auditctl systemctl openssl env nice timeout printenv"
                      + " pwd which type command echo printf true false exit date uptime sshd nginx httpd apache2 apachectl locale"
                      + " getcap getfacl lsattr sed visudo faillock update-crypto-policies fips-mode-setup authselect"),
              of(CommandClass.READ_COSTLY, "find lsof locate debsums"),
              of(
                  CommandClass.INTERPRETER,
                  "awk gawk mawk perl python python3 ruby node php bash sh dash ash zsh xargs eval exec source . chroot"
                      + " docker kubectl"),
              of(
                  CommandClass.NETWORK,
                  "curl wget nc ncat ping ssh scp sftp rsync telnet sqlplus sqlcmd mongo mongosh redis-cli cqlsh"
                      + " dig nslookup host yum dnf apt apt-get"),
              of(CommandClass.IDENTITY, "su sudo runuser setpriv doas newgrp"),
              of(
                  CommandClass.WRITE,
                  "rm rmdir mv cp tee touch mkdir chmod chown chgrp ln dd truncate install kill pkill killall useradd usermod userdel"
                      + " groupadd passwd chpasswd mkfifo mknod umount swapon reboot shutdown insmod rmmod modprobe"))
          .flatMap(classes -> classes.entrySet().stream())
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, Map.Entry::getValue, CommandClass::or));

  private static final Map<String, Set<String>> WRITING_ARGUMENTS =
      Map.of(
          "find", Set.of("-delete", "-fprint", "-fprintf", "-fls"),
          "sed", Set.of("-i", "--in-place"),
          "sort", Set.of("-o"),
          "sysctl", Set.of("-w", "-p", "--system"),
          "dpkg", Set.of("-i", "-r", "-P", "--install", "--remove", "--purge"),
          "rpm", Set.of("-i", "-U", "-e", "-F"),
          "apk", Set.of("add", "del", "upgrade"),
          "systemctl",
              Set.of("start", "stop", "restart", "enable", "disable", "mask", "daemon-reload"));

  /** With one of these, a program that could do more only tells something. */
  private static final Map<String, Set<String>> TELLING_ARGUMENTS =
      Map.of(
          "passwd", Set.of("-S", "--status"),
          "ssh", Set.of("-V", "-Q", "-G"),
          "modprobe", Set.of("-n", "--dry-run", "-D", "--show-depends", "-c", "--showconfig"));

  /** The only words with which a program that could do more only tells something. */
  private static final Set<List<String>> TELLING_COMMANDS =
      Set.of(List.of("useradd", "-D"), List.of("useradd", "--defaults"));

  private static final Map<String, Set<String>> LAUNCHING_ARGUMENTS =
      Map.of("find", Set.of("-exec", "-execdir", "-ok", "-okdir"));

  private ToolTable() {}

  private static Map<String, CommandClass> of(CommandClass commandClass, String tools) {
    return Stream.of(tools.split(" "))
        .collect(Collectors.toMap(tool -> tool, tool -> commandClass));
  }

  /** Returns the class of a simple command; a program that is not listed is opaque. */
  static CommandClass classOf(List<String> words) {
    String program = program(words);
    List<String> arguments = words.subList(1, words.size());
    if (DatabaseClients.knows(program)) {
      return DatabaseClients.classOf(program, arguments);
    }
    CommandClass known = CLASSES.getOrDefault(program, CommandClass.OPAQUE);
    if (!arguments.isEmpty()
        && TELLING_ARGUMENTS.getOrDefault(program, Set.of()).contains(arguments.get(0))) {
      return CommandClass.READ_STATE;
    }
    if (arguments.size() == 1 && TELLING_COMMANDS.contains(List.of(program, arguments.get(0)))) {
      return CommandClass.READ_STATE;
    }
    Set<String> writing = WRITING_ARGUMENTS.getOrDefault(program, Set.of());
    if (arguments.stream()
        .anyMatch(argument -> writing.contains(argument) || inPlace(program, argument))) {
      return CommandClass.WRITE;
    }
    Set<String> launching = LAUNCHING_ARGUMENTS.getOrDefault(program, Set.of());
    for (int i = 0; i < arguments.size(); i++) {
      if (launching.contains(arguments.get(i)) && i + 1 < arguments.size()) {
        return known.or(classOf(arguments.subList(i + 1, arguments.size())));
      }
    }
    if (Set.of("xargs", "env", "nice", "timeout", "exec", "command", "sudo").contains(program)) {
      List<String> launched =
          arguments.stream().dropWhile(a -> a.startsWith("-") || a.contains("=")).toList();
      return launched.isEmpty() ? known : known.or(classOf(launched));
    }
    return known;
  }

  /** Tells whether a program hands on what it is given to a program that its arguments name. */
  static boolean launches(List<String> words) {
    Set<String> launching = LAUNCHING_ARGUMENTS.getOrDefault(program(words), Set.of());
    return words.stream().anyMatch(launching::contains);
  }

  /** Returns the name of a simple command's program, without its directory. */
  static String program(List<String> words) {
    String path = words.get(0);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean inPlace(String program, String argument) {
    return program.equals("sed") && argument.startsWith("-i");
  }
}
