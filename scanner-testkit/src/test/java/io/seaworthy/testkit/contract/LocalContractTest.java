package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;

class LocalContractTest extends LocalContract {
  LocalContractTest() {
    super(ExecOptions.Mode.SESSION);
  }
}
