package io.seaworthy.inspec;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.PlatformRecord;
import io.seaworthy.inspec.dsl.ResourceSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A target made of a few files and commands, instead of the engine's resources. */
public final class FakeResources implements ResourceSource {
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> commands = new HashMap<>();
  private PlatformRecord platform =
      new PlatformRecord("debian", "12.5", List.of("debian", "linux", "unix", "os"), "x86_64");

  FakeResources() {}

  FakeResources file(String path, String content) {
    files.put(path, content);
    return this;
  }

  FakeResources command(String text, String stdout) {
    commands.put(text, stdout);
    return this;
  }

  FakeResources platform(PlatformRecord platform) {
    this.platform = platform;
    return this;
  }

  @Override
  public ResourceSpec<?> spec(String name, List<@Nullable Object> arguments) {
    String first = arguments.isEmpty() ? "" : String.valueOf(arguments.get(0));
    return switch (name) {
      case "file" -> new ResourceSpec<Object>(name, List.of(), facts -> new FakeFile(first));
      case "command" -> new ResourceSpec<Object>(name, List.of(), facts -> new FakeCommand(first));
      default -> throw new IllegalArgumentException("the fake has no resource " + name);
    };
  }

  @Override
  public PlatformRecord platform(Facts facts) {
    return platform;
  }

  /**
   * A file with content, owned by root and with mode 0644; {@code /unknown} can't be asked about.
   */
  public final class FakeFile {
    private final String path;

    FakeFile(String path) {
      this.path = path;
    }

    /** Whether it is there. */
    public boolean exists() {
      if (path.equals("/unknown")) {
        throw new EvidenceException("timed-out", "properties of /unknown: the command timed out");
      }
      return files.containsKey(path);
    }

    /** Whether it is a regular file. */
    public boolean file() {
      return exists();
    }

    /** What it holds. */
    public @Nullable String content() {
      return exists() ? files.get(path) : null;
    }

    /** Whose it is. */
    public @Nullable String owner() {
      return exists() ? "root" : null;
    }

    /** Its permission bits. */
    public @Nullable Integer mode() {
      return exists() ? 0644 : null;
    }
  }

  /** A command that prints what it is said to, or is not there. */
  public final class FakeCommand {
    private final String text;

    FakeCommand(String text) {
      this.text = text;
    }

    /** What it printed. */
    public String stdout() {
      return commands.getOrDefault(text, "");
    }

    /** What it complained of. */
    public String stderr() {
      return commands.containsKey(text) ? "" : "sh: not found\n";
    }

    /** How it ended. */
    public int exitStatus() {
      return commands.containsKey(text) ? 0 : 127;
    }

    /** Whether there is such a program. */
    public boolean exists() {
      return commands.containsKey(text);
    }
  }
}
