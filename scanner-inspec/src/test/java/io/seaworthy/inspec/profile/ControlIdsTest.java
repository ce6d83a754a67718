package io.seaworthy.inspec.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlIdsTest {
  @TempDir Path folder;

  private ProfileSource profile(String metadata, String first, String second) throws IOException {
    Files.createDirectories(folder.resolve("controls"));
    Files.writeString(
        folder.resolve("inspec.yml"),
        """
        name: tiny
        version: 1.0.0
        title: Tiny
        summary: Small
        maintainer: me
        copyright: me
        license: Apache-2.0
        """
            + metadata);
    Files.writeString(folder.resolve("controls/a.rb"), first);
    Files.writeString(folder.resolve("controls/b.rb"), second);
    return ProfileSource.read(folder);
  }

  @Test
  void namesAllPlacesOfAnIdThatIsUsedTwice() throws IOException {
    ProfileSource profile = profile("", "\ncontrol 'x' do\nend\n", "control \"x\" do\nend\n");
    String problem = "the control id x is used more than once: controls/a.rb:2 and controls/b.rb:1";
    assertThat(profile.warnings()).contains(problem);
    assertThat(profile.faults()).containsExactly(problem + "; give each control an id of its own");
  }

  @Test
  void takesOverlaysForWhatTheyAre() throws IOException {
    ProfileSource profile =
        profile(
            "", "control('x') {}\n", "include_controls 'base' do\n  control 'x' do\n  end\nend\n");
    assertThat(profile.faults()).isEmpty();
    assertThat(profile.warnings()).isEmpty();
  }

  @Test
  void warnsOfAnInspecVersionThatIsNotTheOneFollowed() throws IOException {
    assertThat(profile("inspec_version: '>= 4.6.3, < 8'\n", "", "").warnings()).isEmpty();
    assertThat(profile("inspec_version: '~> 7.1'\n", "", "").warnings()).isEmpty();
    assertThat(profile("inspec_version: '~> 6.0'\n", "", "").warnings())
        .singleElement()
        .asString()
        .contains("asks for InSpec ~> 6.0; what is followed is 7.1.16");
    assertThat(profile("inspec_version: '>= new'\n", "", "").warnings())
        .singleElement()
        .asString()
        .contains("no requirement");
  }
}
