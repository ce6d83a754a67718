package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.testkit.FakeContainers;

class FakeDebianContractTest extends FakeContract {
  FakeDebianContractTest() {
    super(FakeContainers.debian(), ExecOptions.Mode.SESSION);
  }
}
