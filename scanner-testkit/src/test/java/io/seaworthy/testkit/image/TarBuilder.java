package io.seaworthy.testkit.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes tar files, entry by entry, as odd as they are wanted. */
final class TarBuilder {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");

  TarBuilder() {
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
  }

  TarBuilder file(String name, int mode, long uid, long gid, String content) throws IOException {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = entry(name, TarConstants.LF_NORMAL, mode, uid, gid);
    entry.setSize(body.length);
    return add(entry, body);
  }

  TarBuilder file(String name, String content) throws IOException {
    return file(name, 0644, 0, 0, content);
  }

  TarBuilder directory(String name, int mode) throws IOException {
    return add(entry(name + "/", TarConstants.LF_DIR, mode, 0, 0), new byte[0]);
  }

  TarBuilder link(String name, String target) throws IOException {
    TarArchiveEntry entry = entry(name, TarConstants.LF_SYMLINK, 0777, 0, 0);
    entry.setLinkName(target);
    return add(entry, new byte[0]);
  }

  TarBuilder hardLink(String name, String target) throws IOException {
    TarArchiveEntry entry = entry(name, TarConstants.LF_LINK, 0644, 0, 0);
    entry.setLinkName(target);
    return add(entry, new byte[0]);
  }

  TarBuilder device(String name, int major, int minor) throws IOException {
    TarArchiveEntry entry = entry(name, TarConstants.LF_CHR, 0666, 0, 0);
    entry.setDevMajor(major);
    entry.setDevMinor(minor);
    return add(entry, new byte[0]);
  }

  private static TarArchiveEntry entry(String name, byte type, int mode, long uid, long gid) {
    TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
    entry.setMode(mode);
    entry.setIds((int) uid, (int) gid);
    entry.setModTime(Instant.parse("2026-02-03T04:05:06Z").toEpochMilli());
    return entry;
  }

  private TarBuilder add(TarArchiveEntry entry, byte[] body) throws IOException {
    tar.putArchiveEntry(entry);
    tar.write(body);
    tar.closeArchiveEntry();
    return this;
  }

  byte[] toBytes() throws IOException {
    tar.finish();
    return bytes.toByteArray();
  }

  byte[] toGzip() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(toBytes());
    }
    return compressed.toByteArray();
  }

  Path writeTo(Path file) throws IOException {
    return Files.write(file, toBytes());
  }
}
