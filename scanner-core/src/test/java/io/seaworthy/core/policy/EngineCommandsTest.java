package io.seaworthy.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.policy.EngineCommands.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineCommandsTest {
  private static final Pattern SCRIPT = Pattern.compile("new CommandTemplate\\(\\s*\"([^\"]+)\"");
  private static final Pattern PROGRAM =
      Pattern.compile("Command\\s*\\.argv\\(((?:\\s*\"[^\"]*\"\\s*,?)*)(\\s*\\w*)");

  /** The name stands in the call, or else in a constant of its class. */
  private static final Pattern OF_ADMINISTRATOR =
      Pattern.compile(
          "(?:Tool\\.ofAdministrator\\(\\s*facts,|String [A-Z0-9]+ =)\\s*\"([a-z0-9]+)\"");

  @Test
  void listsEveryScriptOfTheSources() {
    assertThat(found(SCRIPT).map(match -> match.group(1)))
        .isNotEmpty()
        .allMatch(
            id -> forms().stream().anyMatch(form -> (form + " ").startsWith("script " + id + " ")));
  }

  @Test
  void listsEveryProgramThatTheSourcesSpellOut() {
    List<String> spelt =
        found(PROGRAM).map(match -> words(match.group(1))).filter(text -> !text.isEmpty()).toList();

    assertThat(spelt)
        .hasSizeGreaterThan(25)
        .allMatch(text -> forms().stream().anyMatch(form -> begins(form, text)));
  }

  @Test
  void listsEveryProgramOfAnAdministrator() {
    List<String> names =
        sources("src/main/java")
            .filter(source -> source.contains("Tool.ofAdministrator("))
            .flatMap(source -> OF_ADMINISTRATOR.matcher(source).results())
            .map(match -> match.group(1))
            .toList();

    assertThat(names)
        .contains("cgget", "ip6tables", "nft")
        .allMatch(name -> forms().stream().anyMatch(form -> form.startsWith(name + " ")));
  }

  /** A new name here is a program that is chosen elsewhere: list what it can be. */
  @Test
  void knowsWhereTheSourcesChooseAProgram() {
    Set<String> names = new TreeSet<>();
    found(PROGRAM)
        .filter(match -> match.group(1).isBlank())
        .forEach(match -> names.add(match.group(2).strip()));

    assertThat(names).containsExactlyInAnyOrder("PROGRAM", "control", "place", "program", "words");
  }

  @ParameterizedTest
  @EnumSource
  void isAllowedInEveryMode(PolicyMode mode) {
    CommandPolicy policy =
        switch (mode) {
          case READ_ONLY -> CommandPolicy.readOnly();
          case BUILTIN_ONLY -> CommandPolicy.builtinOnly();
          case REVIEWED ->
              CommandPolicy.reviewed(Approvals.parse("none", "[]"), java.time.Clock.systemUTC());
          case OPEN -> CommandPolicy.open();
        };

    assertThat(ForeseenCommand.ofEngine(policy)).noneMatch(ForeseenCommand::isDenied);
  }

  private static List<String> forms() {
    return EngineCommands.all().stream().map(Form::text).toList();
  }

  private static String words(String literals) {
    return String.join(
        " ",
        Pattern.compile("\"([^\"]*)\"").matcher(literals).results().map(m -> m.group(1)).toList());
  }

  /** Word by word as far as the sources spell them out; words in capitals stand for any. */
  private static boolean begins(String form, String text) {
    List<String> expected = Arrays.asList(form.split(" "));
    List<String> actual = new ArrayList<>(Arrays.asList(text.split(" ")));
    if (actual.size() > expected.size()) {
      return false;
    }
    for (int i = 0; i < actual.size(); i++) {
      String word = expected.get(i).replaceFirst("=?[A-Z]{4,}…?$", "");
      if (!actual.get(i).startsWith(word)) {
        return false;
      }
    }
    return true;
  }

  private static Stream<MatchResult> found(Pattern pattern) {
    return Stream.of("src/main/java", "../scanner-api/src/main/java/io/seaworthy/api/file")
        .flatMap(EngineCommandsTest::sources)
        .flatMap(source -> pattern.matcher(source).results().toList().stream());
  }

  private static Stream<String> sources(String folder) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(
              file -> file.toString().endsWith(".java") && !file.endsWith("EngineCommands.java"))
          .map(EngineCommandsTest::text)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
