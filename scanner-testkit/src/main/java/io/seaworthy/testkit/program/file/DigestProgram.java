package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.program.InputFiles;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code md5sum}, {@code sha1sum}, {@code sha256sum}, {@code sha512sum}. */
final class DigestProgram implements Program {
  private final String algorithm;

  DigestProgram(String algorithm) {
    this.algorithm = algorithm;
  }

  @Override
  public int run(ProgramCall call) {
    boolean all =
        InputFiles.each(
            call,
            Options.of(call, "b binary").operandsOrInput(),
            InputFiles.cannotOpen(call),
            (name, content) -> call.out().line(digest(content.toArray()) + "  " + name));
    return all ? 0 : 1;
  }

  private String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5, SHA-1, SHA-256 and SHA-512", e);
    }
  }
}
