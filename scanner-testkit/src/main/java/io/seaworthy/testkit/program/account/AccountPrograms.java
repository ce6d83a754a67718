package io.seaworthy.testkit.program.account;

import io.seaworthy.testkit.program.Program;
import java.util.Map;

/** The programs of this package by name. */
public final class AccountPrograms {
  /** All of them. */
  public static final Map<String, Program> ALL =
      Map.of(
          "chage", new ChageProgram(),
          "getent", new GetentProgram(),
          "id", new IdProgram(),
          "su", new SuProgram(),
          "whoami", new WhoamiProgram());

  private AccountPrograms() {}
}
