package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Program;
import java.util.Map;

/** The programs of this package by name. */
public final class SystemPrograms {
  /** All of them. */
  public static final Map<String, Program> ALL =
      Map.ofEntries(
          Map.entry("crontab", new CrontabProgram()),
          Map.entry("env", new EnvProgram()),
          Map.entry("false", call -> 1),
          Map.entry("hostname", new HostnameProgram()),
          Map.entry("lsmod", new LsmodProgram()),
          Map.entry("mount", new MountProgram()),
          Map.entry("netstat", new NetstatProgram()),
          Map.entry("ps", new PsProgram()),
          Map.entry("pwd", new PwdProgram()),
          Map.entry("sleep", new SleepProgram()),
          Map.entry("ss", new SsProgram()),
          Map.entry("sysctl", new SysctlProgram()),
          Map.entry("true", call -> 0),
          Map.entry("uname", new UnameProgram()),
          Map.entry("which", new WhichProgram()));

  private SystemPrograms() {}
}
