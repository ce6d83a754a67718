package io.seaworthy.core.policy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms of all that the library asks by itself. Words in capitals stand for data: paths, names
 * and ids that a profile or the container gives, always as words of their own. An administrator's
 * program may be asked for by its path in {@code /usr/sbin} or {@code /sbin}. A test compares the
 * list with the sources.
 */
final class EngineCommands {
  private static final List<String> SCRIPTS =
      List.of(
          "scan.canary NONCE",
          "file.read PATH BYTES",
          "file.list PATH",
          "file.matching PATTERN",
          "file.near PATH",
          "command.exists NAME",
          "command.which NAME",
          "service.start-links",
          "npm.local PATH NAME",
          "cpan.version PATH QUESTION NAME",
          "session.reap KIND NUMBER MARK");

  private static final List<String> PROGRAMS =
      List.of(
          "/bin/sh",
          "env LC_ALL=C stat -L -c FORMAT -- PATH…",
          "env LC_ALL=C stat -c FORMAT -- PATH…",
          "env LC_ALL=C readlink -n -f -- PATH",
          "env LC_ALL=C readlink -n -- PATH",
          "env",
          "uname -s -r -m",
          "pwd",
          "id -u -n",
          "lsattr -d -- PATH",
          "crontab -l",
          "crontab -l -u USER",
          "ps --help",
          "ps wwaxo COLUMNS",
          "ps -o COLUMNS",
          "ss -tulpen",
          "netstat -tulpen",
          "netstat -tulen",
          "dpkg-query -W -f=FORMAT",
          "rpm -qa --dbpath PATH --qf FORMAT",
          "rpm -q NAME --qf FORMAT",
          "apk info -vv --no-network",
          "apk list --no-network --installed",
          "pacman -Q",
          "/sbin/sysctl -q -n PARAMETER",
          "modprobe --showconfig",
          "modinfo -F version MODULE",
          "sestatus",
          "semodule -lfull",
          "semanage boolean -l -n",
          "/sbin/auditctl -l",
          "/sbin/auditctl -s",
          "firewall-cmd --state",
          "firewall-cmd QUESTION",
          "/usr/sbin/sshd -t -d -d",
          "nginx -V",
          "systemctl show --no-pager --all SERVICE",
          "systemctl is-active SERVICE --quiet",
          "systemctl is-enabled SERVICE --quiet",
          "initctl --version",
          "initctl status SERVICE",
          "service SERVICE status",
          "sv status SERVICE",
          "auditctl -l",
          "auditctl -s",
          "/sbin/sysctl -a",
          "cat PATH",
          "cgget -n -a NAME",
          "df -PT PATH",
          "docker QUESTION…",
          "docker inspect NAME",
          "gem list --local -a -q NAME",
          "hostname",
          "hostname -I",
          "hostname -d",
          "hostname -f",
          "hostname -s",
          "ip QUESTION…",
          "iptables QUESTION…",
          "ip6tables QUESTION…",
          "lxc info NAME",
          "netstat -rn",
          "nft QUESTION…",
          "npm -g ls --json NAME",
          "openssl QUESTION…",
          "openssl x509 -noout -purpose -in PATH",
          "perl -e QUESTION NAME",
          "php -r QUESTION",
          "pip show NAME",
          "psql --version",
          "Rscript -e QUESTION",
          "timedatectl status",
          "zfs get -Hp all NAME",
          "zpool get -Hp all NAME");

  /** The author's own words in a client's hands, decided about one by one. */
  private static final List<String> QUERIES =
      List.of("psql QUERY…", "mysql QUERY…", "script network.http URL…");

  private EngineCommands() {}

  /** What reads like a form, and what is decided in its place, unless that is up to the words. */
  record Form(String text, Optional<Command> sample) {}

  static List<Form> all() {
    return Stream.of(
            SCRIPTS.stream().map(EngineCommands::script),
            PROGRAMS.stream().map(EngineCommands::program),
            QUERIES.stream().map(text -> new Form(text, Optional.empty())))
        .flatMap(forms -> forms)
        .toList();
  }

  private static Form script(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    // What is decided about a script depends on its name and its data alone.
    CommandTemplate template = new CommandTemplate(words.get(0), ":");
    return new Form(
        "script " + text,
        Optional.of(
            Command.template(template, words.subList(1, words.size()).toArray(new String[0]))));
  }

  private static Form program(String text) {
    String[] words = text.split(" ");
    return new Form(
        text, Optional.of(Command.argv(words[0], Arrays.copyOfRange(words, 1, words.length))));
  }
}
