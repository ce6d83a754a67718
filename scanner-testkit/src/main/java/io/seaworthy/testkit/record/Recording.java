package io.seaworthy.testkit.record;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a recording file holds: for each target the commands in the order of their text, each with
 * its answers in the order in which they came. Safe for use by many threads.
 */
public final class Recording {
  private static final int FORMAT = 1;
  private static final long MOST_BYTES = 64 << 20;
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Map<String, Map<String, List<JsonObject>>> targets = new TreeMap<>();

  Recording() {}

  /**
   * Loads a recording.
   *
   * @param file the file, of at most 64 MiB
   * @return what it holds
   * @throws RecordingException when it can't be read, is cut, or is of a newer version
   */
  public static Recording load(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new RecordingException(file + " has more than " + MOST_BYTES + " bytes", null);
      }
      return parse(file, JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (IOException unreadable) {
      throw new RecordingException("recording " + file + " can't be read", unreadable);
    } catch (JsonParseException | IllegalStateException | NullPointerException cut) {
      throw new RecordingException(
          "recording " + file + " is cut or is none; record it anew: " + cut.getMessage(), cut);
    }
  }

  private static Recording parse(Path file, JsonObject json) {
    int format = json.get("format").getAsInt();
    if (format > FORMAT) {
      throw new RecordingException(
          "recording " + file + " has format " + format + "; this version reads up to " + FORMAT,
          null);
    }
    Recording recording = new Recording();
    json.getAsJsonObject("targets")
        .asMap()
        .forEach(
            (target, commands) ->
                commands
                    .getAsJsonObject()
                    .asMap()
                    .forEach(
                        (command, answers) -> {
                          for (JsonElement answer : answers.getAsJsonArray()) {
                            recording.add(target, command, answer.getAsJsonObject());
                          }
                        }));
    return recording;
  }

  synchronized void add(String target, String command, JsonObject answer) {
    targets
        .computeIfAbsent(target, each -> new TreeMap<>())
        .computeIfAbsent(command, each -> new ArrayList<>())
        .add(answer);
  }

  synchronized List<JsonObject> answers(RecordedKey key) {
    return List.copyOf(
        targets.getOrDefault(key.target(), Map.of()).getOrDefault(key.command(), List.of()));
  }

  synchronized void save(Path file) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.add("targets", GSON.toJsonTree(targets));
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(part, GSON.toJson(json) + "\n");
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new RecordingException("recording " + file + " can't be written", unwritable);
    }
  }

  /**
   * Returns the targets, known by what was recorded: no cluster is asked.
   *
   * @return all of them, in the order of their URIs
   */
  public synchronized TargetSource targets() {
    return TargetSource.of(
        targets.keySet().stream().map(URI::create).map(Target::of).toArray(Target[]::new));
  }

  /**
   * Returns what was asked: the evidence of what a profile touches.
   *
   * @return target and command, each once, in order
   */
  public List<String> commands() {
    return List.copyOf(flat().keySet());
  }

  /**
   * Compares with another recording.
   *
   * @param later the other one
   * @return a line for each command that was removed ({@code -}), added ({@code +}) or is answered
   *     differently ({@code ~}), in order
   */
  public List<String> differencesTo(Recording later) {
    Map<String, List<JsonObject>> before = flat();
    Map<String, List<JsonObject>> after = later.flat();
    TreeSet<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    List<String> differences = new ArrayList<>();
    for (String each : all) {
      if (!after.containsKey(each)) {
        differences.add("- " + each);
      } else if (!before.containsKey(each)) {
        differences.add("+ " + each);
      } else if (!after.get(each).equals(before.get(each))) {
        differences.add("~ " + each);
      }
    }
    return List.copyOf(differences);
  }

  private synchronized Map<String, List<JsonObject>> flat() {
    Map<String, List<JsonObject>> flat = new TreeMap<>();
    targets.forEach(
        (target, commands) ->
            commands.forEach(
                (command, answers) -> flat.put(target + " " + command, List.copyOf(answers))));
    return flat;
  }
}
