package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.testkit.FakeContainers;

class FakeUbiContractTest extends FakeContract {
  FakeUbiContractTest() {
    super(FakeContainers.ubi().programs("find"), ExecOptions.Mode.SESSION);
  }
}
