package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Container runtimes as profiles name them. */
class ContainerFacadesTest {
  private static final String JSON = " --format {{json .}}";

  @TempDir Path folder;

  private TinyProfile profile(CannedContainer container, String ruby) {
    return TinyProfile.in(folder).on(container).controls(ruby);
  }

  private static CannedContainer host() {
    return new CannedContainer()
        .answer(
            "docker ps -a --no-trunc" + JSON,
            """
            {"Command":"\\"nginx\\"","ID":"71b5","Image":"shop/web:1.2","Labels":"app=web","Names":"web","Status":"Up 2 hours"}
            {"Command":"\\"sh\\"","ID":"0c9d","Image":"alpine","Labels":"","Names":"job","Status":"Exited (0)"}
            """)
        .answer(
            "docker images -a --no-trunc" + JSON,
            "{\"ID\":\"sha256:c5b1\",\"Repository\":\"alpine\",\"Tag\":\"latest\"}\n")
        .answer("docker version" + JSON, "{\"Server\":{\"Version\":\"27.0.1\"}}\n")
        .answer("docker info" + JSON, "{\"LiveRestoreEnabled\":true}\n")
        .answer("docker inspect 71b5", "[{\"HostConfig\":{\"Privileged\":false}}]\n")
        .answer("docker inspect alpine:latest", "[{\"Config\":{\"Cmd\":[\"sh\"]}}]\n");
  }

  @Test
  void asksADockerHost() {
    TinyProfile profile =
        profile(
            host(),
            """
            control 'c' do
              docker.containers.running?.ids.each do |id|
                describe docker.object(id) do
                  its(%w[HostConfig Privileged]) { should eq false }
                end
              end
              describe docker do
                its('version.Server.Version') { should cmp >= '20.10' }
                its('info.LiveRestoreEnabled') { should eq true }
              end
              describe docker.containers.where(names: 'job') do
                its('images') { should eq ['alpine'] }
              end
              describe docker_container('web') do
                it { should exist }
                it { should be_running }
                its('repo') { should eq 'shop/web' }
                its('command') { should eq 'nginx' }
              end
              describe docker_container(id: '0c9d') do
                it { should_not be_running }
              end
              describe docker_image('alpine') do
                it { should exist }
                its(['Config', 'Cmd']) { should include 'sh' }
              end
            end
            """);
    assertThat(profile.lines())
        .containsExactly(
            "passed #<Hashie::Mash HostConfig=#<Hashie::Mash Privileged=false>> [\"HostConfig\","
                + " \"Privileged\"] is expected to eq false",
            "passed Docker Host version.Server.Version is expected to cmp >= \"20.10\"",
            "passed Docker Host info.LiveRestoreEnabled is expected to eq true",
            "passed Docker containers with names == \"job\" images is expected to eq [\"alpine\"]",
            "passed Docker Container web is expected to exist",
            "passed Docker Container web is expected to be running",
            "passed Docker Container web repo is expected to eq \"shop/web\"",
            "passed Docker Container web command is expected to eq \"nginx\"",
            "passed Docker Container 0c9d is expected not to be running",
            "passed Docker Image alpine:latest is expected to exist",
            "passed Docker Image alpine:latest [\"Config\", \"Cmd\"] is expected to include"
                + " \"sh\"");
  }

  @Test
  void seesNothingWithoutAClient() {
    TinyProfile profile =
        profile(
            new CannedContainer(),
            """
            control 'c' do
              only_if('no container runs') { docker.containers.running?.ids.empty? }
              describe(docker.images) { it { should_not exist } }
              describe(docker_service('front')) { it { should_not exist } }
              describe(docker_plugin('x')) { it { should_not exist } }
              describe(lxc('db')) { it { should exist } }
            end
            """);
    assertThat(profile.lines())
        .containsExactly(
            "passed Docker images is expected not to exist",
            "passed Docker Service front is expected not to exist",
            "passed Docker plugin x is expected not to exist",
            "failed lxc db  | Could not find `lxc`");
  }

  @Test
  void refusesResourcesOfOtherSystems() {
    TinyProfile profile =
        profile(
            new CannedContainer(),
            """
            control 'c' do
              describe registry_key('HKLM\\\\x') do
                it { should exist }
              end
            end
            control 'd' do
              describe(powershell('Get-Date')) { its('stdout') { should eq '' } }
            end
            """);
    assertThat(profile.lines().get(0))
        .startsWith("failed Control Source Code Error")
        .endsWith("| Unsupported resource/backend combination: registry_key / debian. Exiting.");
    assertThat(profile.lines().get(1))
        .isEqualTo("skipped Powershell | Can not find `pwsh` command");
  }
}
