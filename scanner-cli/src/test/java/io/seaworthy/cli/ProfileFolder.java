package io.seaworthy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes profiles for the program to read. */
final class ProfileFolder {
  private static final String METADATA =
      """
      name: %s
      title: Test
      summary: Test
      maintainer: Test
      copyright: Test
      license: Apache-2.0
      version: 1.0.0
      """;

  private final Path home;

  private ProfileFolder(Path home) {
    this.home = home;
  }

  static ProfileFolder in(Path folder, String name) {
    return new ProfileFolder(folder.resolve(name)).with("inspec.yml", METADATA.formatted(name));
  }

  /** A profile of one control with one check. */
  static Path of(Path folder, String name, String check) {
    return in(folder, name).controls(control(name + "-1", check)).path();
  }

  static String control(String id, String check) {
    return """
    control '%s' do
      title 'Greets'
      desc 'Says hello.'
      impact 0.5
      describe('a greeting') { subject { 'hello' }; %s }
    end
    """
        .formatted(id, check);
  }

  ProfileFolder controls(String ruby) {
    return with("controls/a.rb", ruby);
  }

  /** Adds lines to the metadata. */
  ProfileFolder saying(String yaml) {
    return with("inspec.yml", METADATA.formatted(home.getFileName()) + yaml);
  }

  ProfileFolder with(String file, String content) {
    try {
      Path path = home.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Path path() {
    return home;
  }
}
