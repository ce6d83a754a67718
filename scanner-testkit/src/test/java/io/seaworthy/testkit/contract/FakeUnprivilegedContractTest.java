package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.testkit.FakeContainers;
import java.util.Optional;

class FakeUnprivilegedContractTest extends FakeContract {
  FakeUnprivilegedContractTest() {
    super(FakeContainers.ubuntu().user("app", 1000).runAs(1000, 1000), ExecOptions.Mode.SESSION);
  }

  @Override
  protected Optional<ContainerPath> unreadableFile() {
    return Optional.of(ContainerPath.of("/etc/shadow"));
  }
}
