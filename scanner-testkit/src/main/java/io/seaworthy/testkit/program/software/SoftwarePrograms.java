package io.seaworthy.testkit.program.software;

import io.seaworthy.testkit.program.Program;
import java.util.Map;

/** The programs of this package by name. */
public final class SoftwarePrograms {
  /** All of them. */
  public static final Map<String, Program> ALL =
      Map.of(
          "apk", new ApkProgram(),
          "dpkg", new DpkgProgram(),
          "dpkg-query", new DpkgQueryProgram(),
          "rpm", new RpmProgram());

  private SoftwarePrograms() {}
}
