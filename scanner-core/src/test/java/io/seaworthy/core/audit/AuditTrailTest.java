package io.seaworthy.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {
  private static final long SEED = 20261125L;

  @TempDir Path folder;

  @Test
  void writesAFileThatVerifiesAndThatOnlyItsOwnerMayRead() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    String head = write(file, 20);

    assertThat(AuditVerifier.verify(file, Optional.of(head)))
        .isEqualTo(new AuditVerdict.Intact(20, head));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void takesOverNoFileThatExists() throws IOException {
    Path file = Files.createFile(folder.resolve("there"));

    assertThatThrownBy(() -> AuditSink.file(file)).hasMessageContaining(file.toString());
  }

  @Test
  void detectsAThousandRandomMutations() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    String head = write(file, 50);
    byte[] original = Files.readAllBytes(file);
    Random random = new Random(SEED);
    Path mutated = folder.resolve("mutated.jsonl");
    for (int i = 0; i < 1_000; i++) {
      byte[] changed = mutate(original, random);
      Files.write(mutated, changed);

      assertThat(AuditVerifier.verify(mutated, Optional.of(head)))
          .as("seed %s, mutation %s", SEED, i)
          .isInstanceOf(AuditVerdict.Broken.class);
    }
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] changed;
    do {
      changed = mutateOnce(original, random);
    } while (Arrays.equals(changed, original));
    return changed;
  }

  private static byte[] mutateOnce(byte[] original, Random random) {
    List<String> lines =
        new ArrayList<>(
            new String(original, java.nio.charset.StandardCharsets.UTF_8).lines().toList());
    int at = random.nextInt(lines.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> java.util.Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.subList(at, lines.size()).clear();
      case 4 ->
          lines.set(at, lines.get(at).replaceFirst("[0-9]", String.valueOf(random.nextInt(10))));
      default -> {
        byte[] edited = original.clone();
        edited[random.nextInt(edited.length)] ^= (byte) (1 << random.nextInt(8));
        return edited;
      }
    }
    return lines.isEmpty()
        ? new byte[0]
        : (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void keepsOneLineARecordWhateverTheFieldsHold() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    try (AuditTrail trail = AuditTrail.to(AuditSink.file(file))) {
      trail.add(event(Map.of("words", List.of("a\nb", "\u2028", "\",\"hash\":\"x"))));
      trail.add(event(Map.of()));
    }

    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(AuditVerifier.verify(file, Optional.empty()))
        .isInstanceOf(AuditVerdict.Intact.class);
  }

  @Test
  void saysSoWhenARecordCanNotBeKept() {
    AuditTrail trail =
        AuditTrail.to(
            record -> {
              throw new IOException("disk full");
            });

    assertThatThrownBy(() -> trail.add(event(Map.of())))
        .isInstanceOf(AuditException.class)
        .hasMessageContaining("disk full");
    assertThat(trail.count()).isZero();
  }

  @Test
  void failsWhenASinkBlocksAndDoesNotHangInItsClose() {
    CountDownLatch never = new CountDownLatch(1);
    AuditSink blocks =
        new AuditSink() {
          @Override
          public void accept(AuditRecord record) throws IOException {
            try {
              never.await();
            } catch (InterruptedException stopped) {
              throw new IOException(stopped);
            }
          }
        };
    AuditTrail trail = AuditTrail.to(Duration.ofMillis(50), blocks);

    assertThatThrownBy(() -> trail.add(event(Map.of())))
        .isInstanceOf(AuditException.class)
        .hasMessageContaining("longer than 50 ms");
    assertThatThrownBy(() -> trail.add(event(Map.of()))).hasMessageContaining("earlier");
    assertThatThrownBy(trail::close).isInstanceOf(AuditException.class);
    trail.close();
  }

  @Test
  void keepsARecordAndTheInterruptOfWhoeverIsInterrupted() {
    List<String> kept = new ArrayList<>();
    AuditTrail trail = AuditTrail.to(record -> kept.add(record.line()));
    Thread.currentThread().interrupt();

    trail.add(event(Map.of()));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(kept).hasSize(1);
  }

  @Test
  void takesNothingMoreAfterARecordThatOneSinkLost() {
    List<String> kept = new ArrayList<>();
    boolean[] full = {true};
    AuditTrail trail =
        AuditTrail.to(
            record -> kept.add(record.line()),
            record -> {
              if (full[0]) {
                throw new IOException("disk full");
              }
            });
    assertThatThrownBy(() -> trail.add(event(Map.of()))).isInstanceOf(AuditException.class);
    full[0] = false;

    assertThatThrownBy(() -> trail.add(event(Map.of())))
        .isInstanceOf(AuditException.class)
        .hasMessageContaining("earlier");
    assertThat(kept).hasSize(1);
  }

  @Test
  void closesTheSinksBehindOneThatFails() {
    List<String> closed = new ArrayList<>();
    AuditTrail trail =
        AuditTrail.to(
            sinkThatFailsToClose("first", closed), sinkThatFailsToClose("second", closed));

    assertThatThrownBy(trail::close)
        .isInstanceOf(AuditException.class)
        .hasMessageContaining("first")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(closed).containsExactly("first", "second");
  }

  private static AuditSink sinkThatFailsToClose(String name, List<String> closed) {
    return new AuditSink() {
      @Override
      public void accept(AuditRecord record) {}

      @Override
      public void close() throws IOException {
        closed.add(name);
        throw new IOException(name);
      }
    };
  }

  private String write(Path file, int records) {
    try (AuditTrail trail = AuditTrail.to(AuditSink.file(file))) {
      for (int i = 0; i < records; i++) {
        trail.add(event(Map.of("control", "c-" + i, "words", List.of("stat", "/etc/" + i))));
      }
      return trail.head();
    }
  }

  private static AuditEvent event(Map<String, Object> fields) {
    return new AuditEvent(
        AuditEventType.EXEC_START, Instant.parse("2026-01-01T00:00:00Z"), "scan-1", fields);
  }
}
