package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the system, the kernel's state and package tools as profiles name them. */
class SystemFacadesTest {
  @TempDir Path folder;

  private TinyProfile profile(CannedContainer container, String ruby) {
    return TinyProfile.in(folder).on(container).controls(ruby);
  }

  @Test
  void readsFilesAboutHosts() {
    CannedContainer container =
        new CannedContainer()
            .file("/etc/hosts", "127.0.0.1 localhost\n")
            .file("/etc/hosts.allow", "sshd : 10.0.0.0/8 : allow\n")
            .file("/etc/aliases", "postmaster: root\n")
            .file("/etc/xinetd.conf", "service time {\n disable = yes\n socket_type = dgram\n}\n");
    TinyProfile profile =
        profile(
            container,
            """
            control 'c' do
              describe etc_hosts.where { ip_address == '127.0.0.1' } do
                its('primary_name') { should cmp 'localhost' }
              end
              describe(etc_hosts_allow.where { daemon == 'sshd' }) { its('options') { should cmp [['allow']] } }
              describe(etc_hosts_deny) { its('daemon') { should be_empty } }
              describe(mail_alias('postmaster')) { it { should be_aliased_to 'root' } }
              describe xinetd_conf do
                its('services') { should include 'time' }
                it { should be_disabled }
              end
              describe(xinetd_conf.services('time').protocols(/udp/)) { it { should_not be_enabled } }
            end
            """);
    assertThat(profile.lines())
        .containsExactly(
            "passed Hosts File with ip_address == \"127.0.0.1\" primary_name is expected to cmp =="
                + " \"localhost\"",
            "passed hosts.allow Configuration with daemon == \"sshd\" options is expected to cmp =="
                + " [[\"allow\"]]",
            "skipped hosts.deny Configuration | Can't find file: /etc/hosts.deny",
            "passed mail_alias postmaster is expected to be aliased to \"root\"",
            "passed Xinetd config /etc/xinetd.conf is expected to be disabled",
            "passed Xinetd config /etc/xinetd.conf services is expected to include \"time\"",
            "passed Xinetd config /etc/xinetd.conf with service == \"time\" protocol == /udp/ is"
                + " expected not to be enabled");
  }

  @Test
  void readsTheSystemsState() {
    CannedContainer container =
        new CannedContainer()
            .answer("df -PT /", "F T S U A C M\noverlay overlay 1000 400 600 40% /\n")
            .answer("hostname -s", "web-1\n")
            .answer("crontab -l", "@daily /bin/x\n")
            .answer("/sbin/sysctl -a", "a.b = 1\n")
            .answer("cgget -n -a web", "cpuset.cpus: 0-1\n");
    TinyProfile profile =
        profile(
            container,
            """
            control 'c' do
              describe filesystem('/') do
                its('percent_free') { should be >= 60 }
                its('type') { should cmp 'overlay' }
              end
              describe(sys_info) { its('short') { should eq 'web-1' } }
              describe(timezone) { its('identifier') { should eq 'Etc/UTC' } }
              describe(cron) { it { should have_entry '@daily /bin/x' } }
              describe(kernel_parameters.where(parameter: 'a.b')) { its('values') { should eq [1] } }
              describe(cgroup('web')) { its('cpuset.cpus') { should eq '0-1' } }
              describe(linux_audit_system) { it { should be_enabled } }
              describe(zfs_pool('tank')) { it { should exist } }
              describe(grub_conf) { its('kernel') { should include 'audit=1' } }
              describe(runit_service('web')) { it { should_not be_running } }
              describe(launchd_service('web')) { it { should_not be_installed } }
            end
            """);
    assertThat(profile.lines())
        .containsExactly(
            "passed FileSystem / percent_free is expected to be >= 60",
            "passed FileSystem / type is expected to cmp == \"overlay\"",
            "passed System Information short is expected to eq \"web-1\"",
            "failed Time Zone resource  | Time Zone resource with error: timedatectl: not found",
            "passed cron for current user is expected to have entry \"@daily /bin/x\"",
            "passed Kernel Parameters with parameter == \"a.b\" values is expected to eq [1]",
            "passed cgroup web cpuset.cpus is expected to eq \"0-1\"",
            "failed linux_audit_system  | Could not find `auditctl`. This resource requires"
                + " `auditctl` utility to be available on the system.",
            "skipped ZFS Pool tank | zfs is not installed",
            "skipped Grub Config | Can't find file: /boot/grub/grub.cfg",
            "passed Service web is expected not to be running",
            "passed Service web is expected not to be installed");
  }

  @Test
  void asksPackageTools() {
    CannedContainer container =
        new CannedContainer()
            .answer(
                "npm -g ls --json bower", "{\"dependencies\":{\"bower\":{\"version\":\"1.8\"}}}")
            .answer("pip show Jinja2", "Name: Jinja2\nVersion: 3.1.2\n")
            .answer("/opt/chef/embedded/bin/gem list --local -a -q ^rake$", "rake (13.1.0)\n")
            .answer("file.matching /etc/apt", "/etc/apt/sources.list\n")
            .file("/etc/apt/sources.list", "deb http://deb.debian.org/debian bookworm main\n")
            .answer(
                "yum -v repolist all", "Repo-id : epel/9\nRepo-status : enabled\nRepo-size : 1\n")
            .answer(
                "dpkg-query -W -f=${db:Status-Abbrev} ${Package} ${Version} ${Architecture}\\n",
                "");
    TinyProfile profile =
        profile(
            container,
            """
            control 'c' do
              describe npm('bower') do
                it { should be_installed }
                its('version') { should eq '1.8' }
              end
              describe(pip('Jinja2')) { its('version') { should eq '3.1.2' } }
              describe(gem('rake', :chef)) { its('versions') { should include '13.1.0' } }
              describe(gem('rake')) { it { should be_installed } }
              describe(cpan('DBD::Pg')) { it { should be_installed } }
              describe(cran('DBI')) { it { should be_installed } }
              describe apt('http://deb.debian.org/debian') do
                it { should exist }
                it { should be_enabled }
              end
              describe(ppa('juju/stable')) { it { should_not exist } }
              describe(yum) { its('repos') { should eq ['epel/9'] } }
              describe yum.repo('epel') do
                it { should exist }
                it { should be_enabled }
                its('size') { should eq '1' }
              end
              describe(yum.base) { it { should_not exist } }
            end
            """);
    assertThat(profile.lines())
        .containsExactly(
            "passed Npm Package bower is expected to be installed",
            "passed Npm Package bower version is expected to eq \"1.8\"",
            "passed Pip Package Jinja2 version is expected to eq \"3.1.2\"",
            "passed gem package rake versions is expected to include \"13.1.0\"",
            "skipped gem package rake | Unable to retrieve gem information",
            "skipped Perl Module DBD::Pg | perl not found",
            "skipped R Module DBI | Rscript not found",
            "passed Apt Repository http://deb.debian.org/debian is expected to exist",
            "passed Apt Repository http://deb.debian.org/debian is expected to be enabled",
            "passed Apt Repository http://ppa.launchpad.net/juju/stable/ubuntu is expected not to"
                + " exist",
            "passed Yum Repository repos is expected to eq [\"epel/9\"]",
            "passed YumRepo epel is expected to exist",
            "passed YumRepo epel is expected to be enabled",
            "passed YumRepo epel size is expected to eq \"1\"",
            "passed YumRepo base is expected not to exist");
  }

  @Test
  void answersWhatFewProfilesAsk() {
    CannedContainer container =
        new CannedContainer()
            .file("/etc/passwd", "root:x:0:0:root:/root:/bin/bash\n")
            .file("/etc/group", "root:x:0:\n")
            .file("/etc/shadow", "root:*:19000:0:99999:7:::\n")
            .file("/etc/inetd.conf", "exec stream tcp nowait root /usr/sbin/in.rexecd in.rexecd\n")
            .answer("crontab -l", "1 2 * * * /bin/x y\n")
            .answer("mount | grep -- ' on /dev/shm '", "tmpfs on /dev/shm type tmpfs (noexec)\n");
    TinyProfile profile =
        profile(
            container,
            """
            control 'c' do
              describe user('root') do
                it { should_not be_disabled }
                its('encrypted_password') { should eq '*' }
              end
              describe(shadow.filter(user: 'root')) { its('passwords') { should eq ['*'] } }
              describe(crontab) { its('content') { should match '/bin/x y' } }
              describe(inetd_conf) { its('exec') { should include 'stream' } }
              describe(mount('/dev/shm').file.mounted.stdout) { it { should match 'noexec' } }
              describe(os) { its('family') { should eq 'debian' } }
            end
            """);
    assertThat(profile.lines())
        .containsExactly(
            "passed User root is expected not to be disabled",
            "passed User root encrypted_password is expected to eq \"*\"",
            "passed /etc/shadow with user == \"root\" passwords is expected to eq [\"*\"]",
            "passed crontab for current user content is expected to match \"/bin/x y\"",
            "passed inetd.conf exec is expected to include \"stream\"",
            "passed tmpfs on /dev/shm type tmpfs (noexec)\n is expected to match \"noexec\"",
            "passed Operating System Detection family is expected to eq \"debian\"");
  }
}
