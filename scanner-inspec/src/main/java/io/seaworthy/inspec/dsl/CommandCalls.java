package io.seaworthy.inspec.dsl;

import io.seaworthy.inspec.profile.ProfileSource;
import io.seaworthy.inspec.profile.SourceText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcodings.specific.UTF8Encoding;
import org.jruby.Ruby;
import org.jruby.ast.DStrNode;
import org.jruby.ast.HashNode;
import org.jruby.ast.IArgumentNode;
import org.jruby.ast.Node;
import org.jruby.ast.StrNode;
import org.jruby.ast.SymbolNode;
import org.jruby.ast.types.INameNode;
import org.jruby.exceptions.RaiseException;
import org.jruby.util.KeyValuePair;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calls in a profile's sources that run an author's own text, whether or not they are
 * reached while the profile is loaded. A call by a name that is made at run time is not seen.
 */
public final class CommandCalls {
  /** The first argument is the command as it stands. */
  private static final Set<String> PLAIN = Set.of("command", "run_command");

  /** The first argument is wrapped in more words before it runs. */
  private static final Set<String> WRAPPED = Set.of("bash", "powershell");

  /** An argument named {@code command} is the command as it stands. */
  private static final Set<String> STRUCTURED = Set.of("json", "yaml", "toml", "ini", "csv", "xml");

  private final SourceText file;
  private final String profile;
  private final List<Call> calls = new ArrayList<>();

  private CommandCalls(SourceText file, String profile) {
    this.file = file;
    this.profile = profile;
  }

  /**
   * A call that runs an author's own text.
   *
   * @param place profile, file and line
   * @param line the source text of that line
   * @param text what is run, empty where it is made at run time
   */
  public record Call(String place, String line, Optional<String> text) {}

  /**
   * Finds the calls of a profile and of those that it depends on.
   *
   * @param ruby parses
   * @param source the profile
   * @return the calls in the order of the files
   */
  public static List<Call> in(Ruby ruby, ProfileSource source) {
    List<Call> calls = new ArrayList<>();
    List<SourceText> files = new ArrayList<>(source.libraryFiles());
    files.addAll(source.controlFiles());
    for (SourceText file : files) {
      CommandCalls found = new CommandCalls(file, source.name());
      try {
        found.search(root(ruby, file));
      } catch (RaiseException malformed) {
        found.add(0, Optional.empty());
      }
      calls.addAll(found.calls);
    }
    source.dependencies().forEach(each -> calls.addAll(in(ruby, each.profile())));
    return List.copyOf(calls);
  }

  private static Node root(Ruby ruby, SourceText file) {
    byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
    return (Node)
        ruby.getParserManager()
            .parseFile(file.path(), 0, new ByteArrayInputStream(text), UTF8Encoding.INSTANCE)
            .getAST();
  }

  /** Without recursion, since a source may nest as deep as it likes. */
  private void search(Node root) {
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof INameNode named && node instanceof IArgumentNode call) {
        look(node.getLine(), named.getName().idString(), call.getArgsNode());
      }
      List<Node> children = node.childNodes();
      for (int i = children.size() - 1; i >= 0; i--) {
        // The parser leaves out what is not there, such as a method's missing body.
        if (children.get(i) != null) {
          open.push(children.get(i));
        }
      }
    }
  }

  private void look(int line, String name, @Nullable Node arguments) {
    List<Node> given = arguments == null ? List.of() : arguments.childNodes();
    if (given.isEmpty()) {
      return;
    }
    if (PLAIN.contains(name)) {
      add(line, literal(given.get(0)));
    } else if (WRAPPED.contains(name)) {
      add(line, Optional.empty());
    } else if (STRUCTURED.contains(name) && given.get(0) instanceof HashNode options) {
      for (KeyValuePair<Node, Node> option : options.getPairs()) {
        if (option.getKey() instanceof SymbolNode key
            && key.getName().idString().equals("command")) {
          add(line, literal(option.getValue()));
        }
      }
    }
  }

  private void add(int line, Optional<String> text) {
    String source = file.text().lines().skip(line).findFirst().orElse("").strip();
    calls.add(new Call(profile + " " + file.path() + ":" + (line + 1), source, text));
  }

  private static Optional<String> literal(Node node) {
    if (node instanceof StrNode text) {
      return Optional.of(new String(text.getValue().bytes(), StandardCharsets.UTF_8));
    }
    if (node instanceof DStrNode parts
        && Stream.of(parts.children()).allMatch(StrNode.class::isInstance)) {
      return Optional.of(
          Stream.of(parts.children())
              .map(part -> literal(part).orElseThrow())
              .collect(Collectors.joining()));
    }
    return Optional.empty();
  }
}
