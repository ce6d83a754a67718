package io.seaworthy.testkit;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.account.AccountPrograms;
import io.seaworthy.testkit.program.file.FilePrograms;
import io.seaworthy.testkit.program.software.SoftwarePrograms;
import io.seaworthy.testkit.program.system.SystemPrograms;
import io.seaworthy.testkit.program.text.TextPrograms;
import io.seaworthy.testkit.shell.ShellProgram;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All programs that fake containers imitate. */
final class Programs {
  /** By name. */
  static final Map<String, Program> ALL = all();

  private Programs() {}

  private static Map<String, Program> all() {
    Map<String, Program> all = new TreeMap<>();
    all.putAll(AccountPrograms.ALL);
    all.putAll(FilePrograms.ALL);
    all.putAll(SoftwarePrograms.ALL);
    all.putAll(SystemPrograms.ALL);
    all.putAll(TextPrograms.ALL);
    List.of("sh", "ash", "bash", "dash").forEach(name -> all.put(name, new ShellProgram()));
    return Map.copyOf(all);
  }
}
