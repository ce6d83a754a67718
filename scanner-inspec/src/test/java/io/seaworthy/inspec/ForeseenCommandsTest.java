package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.policy.ForeseenCommand;
import io.seaworthy.core.policy.ForeseenCommand.Origin;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile's sources tell of the commands that it will run. */
class ForeseenCommandsTest {
  @TempDir Path folder;

  private List<ForeseenCommand> commands(String controls) {
    TinyProfile.in(folder)
        .with(
            "libraries/own.rb",
            "class Own < Inspec.resource(1)\n  name 'own'\n  def x = inspec.command(\"id #{@u}\").stdout\nend\n")
        .controls(controls);
    return InspecProfile.load(folder).commands(ScanOptions.defaults());
  }

  @Test
  void listsWhatIsSpeltOutWithItsPlaceReachedOrNot() {
    List<ForeseenCommand> commands =
        commands(
            """
            control 'c' do
              describe command('echo reached') do
                its('stdout') { should cmp command("echo inside").stdout }
              end
              describe json(command: 'cat x.json') do
                its('a') { should cmp 1 }
              end
            end
            """);

    assertThat(declared(commands))
        .contains(
            "tiny controls/a.rb:2: echo reached",
            "tiny controls/a.rb:3: echo inside",
            "tiny controls/a.rb:5: cat x.json");
  }

  @Test
  void listsWhatLoadingMakesAndOwnsUpToWhatItCanNotKnow() {
    List<ForeseenCommand> commands =
        commands(
            """
            control 'c' do
              %w[a b].each { |name| describe(command("echo #{name}")) { its('stdout') { should cmp name } } }
              command('ls /').stdout.lines.each { |line| describe(command("file #{line}")) { it { should exist } } }
            end
            """);

    assertThat(declared(commands)).contains("while loading: echo a", "while loading: echo b");
    assertThat(commands)
        .filteredOn(command -> command.origin() == Origin.AT_RUN_TIME)
        .extracting(ForeseenCommand::place)
        .containsExactly("tiny libraries/own.rb:3", "tiny controls/a.rb:2", "tiny controls/a.rb:3");
  }

  private static List<String> declared(List<ForeseenCommand> commands) {
    return commands.stream()
        .filter(command -> command.origin() == Origin.DECLARED)
        .map(command -> command.place() + ": " + command.text())
        .toList();
  }
}
