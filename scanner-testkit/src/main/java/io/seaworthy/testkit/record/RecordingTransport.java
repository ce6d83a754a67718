package io.seaworthy.testkit.record;

import com.google.gson.JsonObject;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.disclosure.Disclosure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what another transport answers, or answers in its place. Known secrets are redacted
 * before anything is written.
 *
 * <pre>{@code
 * Transport transport =
 *     RecordingTransport.of(file, RecordMode.REPLAY, MissPolicy.FAIL, cluster::transport);
 * }</pre>
 *
 * <p>The real transport is made when it is needed, so a replay needs no credentials, and is closed
 * with this one. Safe for use by many threads. {@link #close()} writes the file.
 */
public final class RecordingTransport implements Transport {
  private final Path file;
  private final RecordMode mode;
  private final MissPolicy onMiss;
  private final Supplier<Transport> real;
  private final Recording recording;
  private final Map<String, Integer> turns = new ConcurrentHashMap<>();
  private final Set<String> misses = new ConcurrentSkipListSet<>();
  private final Disclosure disclosure = Disclosure.full();
  private @Nullable Transport opened;

  private RecordingTransport(
      Path file, RecordMode mode, MissPolicy onMiss, Supplier<Transport> real) {
    this.file = file;
    this.mode = mode;
    this.onMiss = onMiss;
    this.real = real;
    if (mode == RecordMode.RECORD && Files.exists(file)) {
      throw new RecordingException(
          "recording " + file + " exists; use REFRESH to replace it, or delete it", null);
    }
    this.recording = mode == RecordMode.REPLAY ? Recording.load(file) : new Recording();
  }

  /**
   * Begins to record or to replay.
   *
   * @param file the recording
   * @param mode what to do with it
   * @param onMiss what a replay does with a command that is not in it
   * @param real makes the real transport, at most once
   * @return the transport, the caller's to close
   * @throws RecordingException when the file can't be used
   */
  public static RecordingTransport of(
      Path file, RecordMode mode, MissPolicy onMiss, Supplier<Transport> real) {
    return new RecordingTransport(file, mode, onMiss, real);
  }

  @Override
  public Session open(Target target) {
    return open(target, RequestListener.NONE);
  }

  @Override
  public Session open(Target target, RequestListener requests) {
    return mode == RecordMode.OFF
        ? openReal(target, requests)
        : new RecordedSession(this, target, requests);
  }

  synchronized Session openReal(Target target, RequestListener requests) {
    Transport transport = opened;
    if (transport == null) {
      transport = real.get();
      opened = transport;
    }
    return transport.open(target, requests);
  }

  boolean replays() {
    return mode == RecordMode.REPLAY;
  }

  /** Answers commands in their order; what is recorded is asked in one go, as the caller does. */
  List<CommandOutcome> answers(Target target, List<Command> commands, Supplier<Session> session) {
    if (replays()) {
      return commands.stream().map(command -> replayed(target, command, session)).toList();
    }
    List<CommandOutcome> outcomes = session.get().runAll(commands);
    for (int i = 0; i < outcomes.size(); i++) {
      record(target, commands.get(i), outcomes.get(i));
    }
    return outcomes;
  }

  private CommandOutcome replayed(Target target, Command command, Supplier<Session> session) {
    RecordedKey key = RecordedKey.of(target, command, disclosure::redacted);
    List<JsonObject> answers = recording.answers(key);
    if (!answers.isEmpty()) {
      int turn = turns.merge(key.place(), 1, Integer::sum);
      return OutcomeJson.read(answers.get(Math.min(turn, answers.size()) - 1), key::show);
    }
    if (onMiss == MissPolicy.FAIL) {
      misses.add(key.place());
      return new CommandOutcome.Indeterminate(
          CommandOutcome.Indeterminate.Reason.PROTOCOL,
          "the recording " + file + " has no answer to this command",
          CommandOutcome.Partial.NONE);
    }
    CommandOutcome outcome = session.get().run(command);
    if (onMiss == MissPolicy.RECORD) {
      record(target, command, outcome);
    }
    return outcome;
  }

  private void record(Target target, Command command, CommandOutcome outcome) {
    RecordedKey key = RecordedKey.of(target, command, disclosure::redacted);
    recording.add(
        key.target(),
        key.command(),
        OutcomeJson.write(
            outcome,
            bytes -> RecordedKey.changed(key.hide(bytes), disclosure::redacted),
            disclosure::redacted));
  }

  /**
   * Closes the real transport where there is one, and writes the file where something was recorded.
   *
   * @throws RecordingException when a replay was asked what is not in its file
   */
  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
    }
    boolean writes = replays() ? onMiss == MissPolicy.RECORD : mode != RecordMode.OFF;
    if (writes) {
      recording.save(file);
    }
    if (!misses.isEmpty()) {
      throw new RecordingException(
          "recording " + file + " has no answer to:\n" + String.join("\n", misses), null);
    }
  }
}
