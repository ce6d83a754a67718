package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.program.Program;
import java.util.Map;

/** The programs of this package by name. */
public final class FilePrograms {
  /** All of them. */
  public static final Map<String, Program> ALL =
      Map.ofEntries(
          Map.entry("[", new TestProgram()),
          Map.entry("basename", new BasenameProgram()),
          Map.entry("cat", new CatProgram()),
          Map.entry("dirname", new DirnameProgram()),
          Map.entry("find", new FindProgram()),
          Map.entry("head", new HeadProgram()),
          Map.entry("ls", new LsProgram()),
          Map.entry("md5sum", new DigestProgram("MD5")),
          Map.entry("readlink", new ReadlinkProgram()),
          Map.entry("sha1sum", new DigestProgram("SHA-1")),
          Map.entry("sha256sum", new DigestProgram("SHA-256")),
          Map.entry("sha512sum", new DigestProgram("SHA-512")),
          Map.entry("stat", new StatProgram()),
          Map.entry("tail", new TailProgram()),
          Map.entry("test", new TestProgram()));

  private FilePrograms() {}
}
