package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "isThere", disabledReason = "this machine has no /usr/bin/busybox")
class LocalBusyBoxContractTest extends LocalContract {
  LocalBusyBoxContractTest() {
    super(ExecOptions.Mode.ONE_SHOT, "/usr/bin/busybox", "sh");
  }

  static boolean isThere() {
    return Files.isExecutable(Path.of("/usr/bin/busybox"));
  }
}
