package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.testkit.FakeContainers;

class FakeDebianOneShotContractTest extends FakeContract {
  FakeDebianOneShotContractTest() {
    super(FakeContainers.debian(), ExecOptions.Mode.ONE_SHOT);
  }
}
