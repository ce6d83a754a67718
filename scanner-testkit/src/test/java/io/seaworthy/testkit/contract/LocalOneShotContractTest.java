package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;

class LocalOneShotContractTest extends LocalContract {
  LocalOneShotContractTest() {
    super(ExecOptions.Mode.ONE_SHOT);
  }
}
