package io.seaworthy.testkit.program.text;

import io.seaworthy.testkit.program.Program;
import java.util.Map;

/** The programs of this package by name. */
public final class TextPrograms {
  /** All of them. */
  public static final Map<String, Program> ALL =
      Map.ofEntries(
          Map.entry("cut", new CutProgram()),
          Map.entry("echo", new EchoProgram()),
          Map.entry("egrep", new GrepProgram()),
          Map.entry("fgrep", new GrepProgram()),
          Map.entry("grep", new GrepProgram()),
          Map.entry("printf", new PrintfProgram()),
          Map.entry("sed", new SedProgram()),
          Map.entry("sort", new SortProgram()),
          Map.entry("tr", new TrProgram()),
          Map.entry("uniq", new UniqProgram()),
          Map.entry("wc", new WcProgram()));

  private TextPrograms() {}
}
