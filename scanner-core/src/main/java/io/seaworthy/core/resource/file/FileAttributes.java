package io.seaworthy.core.resource.file;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What only special tools tell about a file. */
final class FileAttributes {
  /** What {@code stat} prints where a file has no label, or the system no SELinux. */
  private static final Set<String> NO_LABEL = Set.of("", "?", "(null)", "C");

  private FileAttributes() {}

  /** GNU {@code stat} ends with 1 when it knows no label, so the exit status says nothing. */
  static @Nullable String selinuxLabel(Facts facts, ContainerPath path) {
    Command stat =
        Command.argv("env", "LC_ALL=C", "stat", "-L", "-c", "%C", "--", path.value())
            .asRepeatable();
    String label = facts.runTool(stat).stdout().text().strip();
    return NO_LABEL.contains(label) ? null : label;
  }

  static boolean isImmutable(Facts facts, ContainerPath path) {
    Command lsattr = Command.argv("lsattr", "-d", "--", path.value()).asRepeatable();
    Exited exited = facts.runTool(lsattr);
    if (exited.code() != 0) {
      throw new ResourceFailed(
          "Executing lsattr " + path + " failed: " + exited.stderr().text().strip());
    }
    String flags = exited.stdout().text().split(" ", 2)[0];
    return flags.contains("i");
  }
}
