package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.testkit.FakeContainers;

class FakeBusyBoxContractTest extends FakeContract {
  FakeBusyBoxContractTest() {
    super(FakeContainers.busybox(), ExecOptions.Mode.SESSION);
  }
}
