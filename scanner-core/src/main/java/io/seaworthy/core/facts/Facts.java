package io.seaworthy.core.facts;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.file.ContainerFiles.Links;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileAnswer;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.api.transport.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one container in one scan.
 *
 * <p>Each question is asked once; the answer, whatever it is, holds for the whole scan, so that two
 * controls never judge two states of one file. A question without an answer raises {@link
 * EvidenceException} each time. Serves one thread at a time; the session stays its owner's.
 */
public final class Facts {
  /** The most bytes of a file that are read where nothing else is said: 8 MiB. */
  public static final OutputLimit FILE_LIMIT = new OutputLimit(8 << 20);

  private final Session session;
  private final ContainerFiles files;
  private final OutputLimit fileLimit;
  private final Seen seen = new Seen();
  private final Map<ContainerPath, FileAnswer<FileStat>> stats = new HashMap<>();
  private final Map<ContainerPath, FileAnswer<FileStat>> linkStats = new HashMap<>();
  private final Map<ContainerPath, FileAnswer<Bytes>> contents = new HashMap<>();
  private final Map<ContainerPath, FileAnswer<List<String>>> listings = new HashMap<>();
  private final Map<List<Object>, FileAnswer<String>> links = new HashMap<>();
  private final Map<Asked, CommandOutcome> outcomes = new HashMap<>();
  private final Map<Class<?>, Object> derived = new HashMap<>();

  /** What tells commands apart: two users of a database may ask it the same. */
  private record Asked(List<String> words, Map<String, SecretText> secrets) {
    static Asked of(Command command) {
      return new Asked(command.words(), command.options().secretVariables());
    }
  }

  /**
   * Creates facts of which none is known yet.
   *
   * @param session asks the container
   */
  public Facts(Session session) {
    this(session, FILE_LIMIT);
  }

  /**
   * Creates facts of which none is known yet.
   *
   * @param session asks the container
   * @param fileLimit the most bytes of a file that are read
   */
  public Facts(Session session, OutputLimit fileLimit) {
    this.session = session;
    this.files = session.files();
    this.fileLimit = fileLimit;
  }

  /**
   * Says which control asks from now on: its commands carry its id, and what it looks at counts for
   * it.
   *
   * @param controlId the control's id, empty for none
   */
  public void askedBy(Optional<String> controlId) {
    seen.begin(controlId);
  }

  /**
   * Returns how much of the container's content a control has looked at: output of commands and
   * content of files, each once, whether or not another control had it fetched before.
   *
   * @param controlId the control's id
   * @return bytes
   */
  public long bytesSeenBy(String controlId) {
    return seen.bytes(controlId);
  }

  /**
   * Asks many questions at once, each only if it has not been asked before. Nothing is thrown for
   * those without an answer: that shows when they are used.
   *
   * @param needs the questions
   */
  public void gather(Collection<? extends Need> needs) {
    Set<ContainerPath> stat = new LinkedHashSet<>();
    Set<ContainerPath> linkStat = new LinkedHashSet<>();
    Set<ContainerPath> content = new LinkedHashSet<>();
    Map<Asked, Command> run = new LinkedHashMap<>();
    for (Need need : needs) {
      if (need instanceof Need.Stat n) {
        stat.add(n.path());
      } else if (need instanceof Need.LinkStat n) {
        linkStat.add(n.path());
      } else if (need instanceof Need.Content n) {
        stat.add(n.path());
        content.add(n.path());
      } else if (need instanceof Need.Run n) {
        run.putIfAbsent(Asked.of(n.command()), n.command());
      }
    }
    gatherInto(stats, stat, paths -> files.stat(paths, Links.FOLLOW));
    gatherInto(linkStats, linkStat, paths -> files.stat(paths, Links.KEEP));
    gatherInto(contents, content, paths -> files.read(paths, fileLimit));
    run.keySet().removeAll(outcomes.keySet());
    List<Command> commands = run.values().stream().map(seen::asking).toList();
    if (!commands.isEmpty()) {
      List<CommandOutcome> came = session.runAll(commands);
      for (int i = 0; i < commands.size(); i++) {
        outcomes.put(Asked.of(commands.get(i)), came.get(i));
      }
    }
  }

  private static <T> void gatherInto(
      Map<ContainerPath, FileAnswer<T>> known,
      Set<ContainerPath> wanted,
      Function<List<ContainerPath>, List<FileAnswer<T>>> ask) {
    List<ContainerPath> open = new ArrayList<>(wanted);
    open.removeAll(known.keySet());
    if (open.isEmpty()) {
      return;
    }
    List<FileAnswer<T>> answers = ask.apply(open);
    for (int i = 0; i < open.size(); i++) {
      known.put(open.get(i), answers.get(i));
    }
  }

  /**
   * Asks for the properties of a file, with symbolic links followed.
   *
   * @param path the file
   * @return the properties, empty when there is no such file
   * @throws EvidenceException when it can't be told
   */
  public Optional<FileStat> stat(ContainerPath path) {
    gather(List.of(new Need.Stat(path)));
    return known("properties of " + path, stats.get(path));
  }

  /**
   * Asks for the properties of a file, or of the symbolic link itself.
   *
   * @param path the file
   * @return the properties, empty when there is no such file
   * @throws EvidenceException when it can't be told
   */
  public Optional<FileStat> linkStat(ContainerPath path) {
    gather(List.of(new Need.LinkStat(path)));
    return known("properties of " + path, linkStats.get(path));
  }

  /**
   * Reads a regular file, following symbolic links.
   *
   * @param path the file
   * @return its bytes, empty when there is no such file
   * @throws EvidenceException when it can't be read, is larger than the limit or is no regular file
   */
  public Optional<Bytes> content(ContainerPath path) {
    gather(List.of(new Need.Content(path)));
    Optional<Bytes> content = known("content of " + path, contents.get(path));
    content.ifPresent(bytes -> seen.add(path, bytes.size()));
    return content;
  }

  /**
   * Lists a directory.
   *
   * @param path the directory
   * @return the names in it, empty when there is no such directory
   * @throws EvidenceException when it can't be told
   */
  public Optional<List<String>> list(ContainerPath path) {
    return known("entries of " + path, listings.computeIfAbsent(path, files::list));
  }

  /**
   * Reads where a symbolic link points to.
   *
   * @param path the link
   * @param follow whether to go to the end of all links
   * @return the target, empty when there is no such link
   * @throws EvidenceException when it can't be told
   */
  public Optional<String> readLink(ContainerPath path, Links follow) {
    return known(
        "target of " + path,
        links.computeIfAbsent(List.of(path, follow), key -> files.readLink(path, follow)));
  }

  /**
   * Runs a command, or takes its outcome from before.
   *
   * @param command the command; commands are the same when their words and secret variables are
   * @return exit status and output
   * @throws EvidenceException when it did not run to its end
   */
  public Exited run(Command command) {
    CommandOutcome outcome = outcome(command);
    if (outcome instanceof Exited exited) {
      return exited;
    }
    throw EvidenceException.of("command " + command.words().get(0), outcome);
  }

  /**
   * Runs a tool, or takes its outcome from before. Other than {@link #run}, it takes the exit
   * statuses 126 and 127 for what they say: that there is no such tool, so nothing was answered.
   *
   * @param command the command
   * @return exit status and output
   * @throws EvidenceException when it did not run to its end, or the tool is missing
   */
  public Exited runTool(Command command) {
    Exited exited = run(command);
    if (exited.code() == 126 || exited.code() == 127) {
      throw new EvidenceException(
          "tool.missing",
          "the container can't run "
              + command.words().get(0)
              + " (exit status "
              + exited.code()
              + ")");
    }
    return exited;
  }

  /**
   * Runs a command, or takes its outcome from before, whatever it is.
   *
   * @param command the command
   * @return its outcome
   */
  public CommandOutcome outcome(Command command) {
    gather(List.of(new Need.Run(command)));
    CommandOutcome outcome = outcomes.get(Asked.of(command));
    if (outcome == null) {
      throw new IllegalStateException("the session gave no outcome for " + command.words().get(0));
    }
    if (outcome instanceof Exited exited) {
      seen.add(command.words(), (long) exited.stdout().size() + exited.stderr().size());
    }
    return outcome;
  }

  /**
   * Returns something worked out from other facts, worked out once a scan.
   *
   * @param type its class, also its key
   * @param from works it out; what it throws is thrown, and it is tried again the next time
   * @param <T> its type
   * @return the value
   */
  public <T> T derive(Class<T> type, Function<Facts, T> from) {
    Object known = derived.get(type);
    if (known == null) {
      known = from.apply(this);
      derived.put(type, known);
    }
    return type.cast(known);
  }

  private static <T> Optional<T> known(String question, @Nullable FileAnswer<T> answer) {
    if (answer instanceof FileAnswer.Found<T> found) {
      return Optional.of(found.value());
    }
    if (answer instanceof FileAnswer.Absent<T>) {
      return Optional.empty();
    }
    if (answer instanceof FileAnswer.Unknown<T> unknown) {
      throw new EvidenceException(unknown.cause(), question + ": " + unknown.detail());
    }
    throw new IllegalStateException("the session gave no answer for " + question);
  }
}
