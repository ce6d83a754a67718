package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.testkit.FakeContainers;
import java.util.EnumSet;
import java.util.Set;

class FakeDistrolessContractTest extends FakeContract {
  FakeDistrolessContractTest() {
    super(FakeContainers.distroless(), ExecOptions.Mode.SESSION);
  }

  @Override
  protected Set<Ability> lacking() {
    return EnumSet.allOf(Ability.class);
  }
}
