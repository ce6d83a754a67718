package io.seaworthy.testkit.contract;

import java.util.ArrayList;
import java.util.List;

/** All commands of the contract, for whoever wants to run them in another way. */
public final class ContractCommands {
  private ContractCommands() {}

  /**
   * Returns the commands: streams and bytes, scripts, programs.
   *
   * @return more than sixty
   */
  public static List<ContractCommand> all() {
    List<ContractCommand> all = new ArrayList<>();
    all.addAll(StreamCommands.all());
    all.addAll(ScriptCommands.all());
    all.addAll(ProgramCommands.all());
    return List.copyOf(all);
  }
}
