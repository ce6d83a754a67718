package io.seaworthy.inspec;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.core.Evaluation;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.inspec.dsl.CoreResources;
import io.seaworthy.inspec.dsl.ResourceSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a profile into a folder and evaluates it on fake resources or on a canned container. */
final class TinyProfile {
  private final Path folder;
  private final FakeResources target = new FakeResources();
  private ResourceSource resources = target;
  private Session session = new SilentSession();
  private final Set<String> secrets = new TreeSet<>();
  private ScanOptions options = ScanOptions.defaults();

  private TinyProfile(Path folder) {
    this.folder = folder;
  }

  static TinyProfile in(Path folder) {
    return new TinyProfile(folder).with("inspec.yml", "name: tiny\nversion: 1.0.0\n");
  }

  TinyProfile with(String file, String content) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  TinyProfile controls(String ruby) {
    return with("controls/a.rb", ruby);
  }

  TinyProfile options(ScanOptions options) {
    this.options = options;
    return this;
  }

  /** Evaluates on the engine's own resources. */
  TinyProfile on(CannedContainer container) {
    this.resources = new CoreResources();
    this.session = container;
    return this;
  }

  /** What the profile kept secret in its evaluations so far. */
  Set<String> secrets() {
    return secrets;
  }

  FakeResources target() {
    return target;
  }

  InspecProfile load() {
    return InspecProfile.load(folder, resources);
  }

  List<ProfileResult> evaluate() {
    return evaluate(load());
  }

  List<ProfileResult> evaluate(InspecProfile profile) {
    return profile.evaluate(
        new Evaluation(
            Target.of(URI.create("fake://tiny")),
            new Facts(session),
            options,
            control -> {},
            secrets::add));
  }

  ProfileResult result() {
    return evaluate().get(0);
  }

  ControlResult control(String id) {
    return result().controls().stream()
        .filter(control -> control.control().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no control " + id + ": " + result()));
  }

  /** Each result in a line: status, description and, after a bar, the message. */
  List<String> lines() {
    return lines(result());
  }

  static List<String> lines(ProfileResult result) {
    return result.controls().stream()
        .flatMap(control -> control.results().stream())
        .map(TinyProfile::line)
        .collect(Collectors.toList());
  }

  private static String line(CheckResult result) {
    String words = result.status().name().toLowerCase(Locale.ROOT) + " " + result.codeDesc();
    String message = result.message().orElse(result.skipMessage().orElse(""));
    return message.isEmpty() ? words : words + " | " + message;
  }
}
