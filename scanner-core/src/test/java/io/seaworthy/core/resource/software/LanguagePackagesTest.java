package io.seaworthy.core.resource.software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguagePackagesTest {
  private static final String VERSION_OF =
      "eval \"require $ARGV[0]; 1\" or exit 1; print $ARGV[0]->VERSION // \"\"";

  @Test
  void asksNpm() {
    String json = "{\"dependencies\":{\"bower\":{\"version\":\"1.8.14\"}}}";
    RecordedSession session =
        new RecordedSession()
            .command(0, json, "", "npm", "-g", "ls", "--json", "bower")
            .command(1, "{}", "", "npm", "-g", "ls", "--json", "gone")
            .command(0, "└── odd", "", "npm", "-g", "ls", "--json", "odd")
            .command(
                0,
                json,
                "",
                "/bin/sh",
                "-c",
                "cd -- \"$1\" && exec npm ls --json \"$2\"",
                "seaworthy.npm.local",
                "/srv/app",
                "bower")
            .missing("npm", "-g", "ls", "--json", "x");
    NpmResource bower = NpmResource.spec("bower").on(session.facts());
    assertThat(bower.installed()).isTrue();
    assertThat(bower.version()).isEqualTo("1.8.14");
    assertThat(bower).hasToString("Npm Package bower");
    NpmResource local = NpmResource.spec("bower", Optional.of("/srv/app")).on(session.facts());
    assertThat(local.version()).isEqualTo("1.8.14");
    NpmResource gone = NpmResource.spec("gone").on(session.facts());
    assertThat(gone.installed()).isFalse();
    assertThat(gone.version()).isNull();
    NpmResource odd = NpmResource.spec("odd").on(session.facts());
    assertThatThrownBy(odd::version).isInstanceOf(EvidenceException.class);
    NpmResource unknown = NpmResource.spec("x").on(session.facts());
    assertThatThrownBy(unknown::installed).isInstanceOf(EvidenceException.class);
  }

  @Test
  void asksGem() {
    String[] rake = {"gem", "list", "--local", "-a", "-q", "^rake$"};
    RecordedSession session =
        new RecordedSession()
            .command(0, "rake (13.1.0, 13.0.6)\n", "", rake)
            .command(0, "\n", "", "/opt/gem", "list", "--local", "-a", "-q", "^rake$")
            .missing("gem", "list", "--local", "-a", "-q", "^x$");
    GemResource gem = GemResource.spec("rake").on(session.facts());
    assertThat(gem.installed()).isTrue();
    assertThat(gem.version()).isEqualTo("13.1.0");
    assertThat(gem.versions()).containsExactly("13.1.0", "13.0.6");
    assertThat(gem).hasToString("gem package rake");
    GemResource other = GemResource.spec("rake", "/opt/gem").on(session.facts());
    assertThat(other.installed()).isFalse();
    assertThat(other.versions()).isNull();
    assertThatThrownBy(() -> GemResource.spec("x").on(session.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Unable to retrieve gem information");
  }

  @Test
  void asksPip() {
    RecordedSession session =
        new RecordedSession()
            .command(0, "Name: Jinja2\nVersion: 3.1.2\n", "", "pip", "show", "Jinja2")
            .command(1, "", "WARNING: Package(s) not found: x\n", "/opt/pip", "show", "x")
            .missing("pip", "show", "y");
    PipResource jinja = PipResource.spec("Jinja2").on(session.facts());
    assertThat(jinja.installed()).isTrue();
    assertThat(jinja.version()).isEqualTo("3.1.2");
    assertThat(jinja).hasToString("Pip Package Jinja2");
    PipResource gone = PipResource.spec("x", "/opt/pip").on(session.facts());
    assertThat(gone.installed()).isFalse();
    assertThat(gone.version()).isNull();
    PipResource unknown = PipResource.spec("y").on(session.facts());
    assertThatThrownBy(unknown::installed).isInstanceOf(EvidenceException.class);
  }

  @Test
  void loadsPerlModules() {
    RecordedSession session =
        new RecordedSession()
            .command(0, "3.16.0", "", "perl", "-e", VERSION_OF, "DBD::Pg")
            .command(1, "", "", "perl", "-e", VERSION_OF, "Gone")
            .missing("perl", "-e", VERSION_OF, "X")
            .command(
                0,
                "1.0",
                "",
                "/bin/sh",
                "-c",
                "PERL5LIB=$1 exec perl -e \"$2\" \"$3\"",
                "seaworthy.cpan.version",
                "/srv/lib",
                VERSION_OF,
                "Own");
    CpanResource pg = CpanResource.spec("DBD::Pg").on(session.facts());
    assertThat(pg.installed()).isTrue();
    assertThat(pg.version()).isEqualTo("3.16.0");
    assertThat(pg).hasToString("Perl Module DBD::Pg");
    assertThat(CpanResource.spec("Own", Optional.of("/srv/lib")).on(session.facts()).version())
        .isEqualTo("1.0");
    assertThat(CpanResource.spec("Gone").on(session.facts()).installed()).isFalse();
    assertThatThrownBy(() -> CpanResource.spec("X").on(session.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("perl not found");
    assertThatThrownBy(() -> CpanResource.spec("X; unlink '/x'").on(session.facts()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessageContaining("no name of a Perl module");
  }

  @Test
  void asksR() {
    RecordedSession session =
        new RecordedSession()
            .command(0, "[1] ‘0.5.1’\n", "", "Rscript", "-e", "packageVersion(\"DBI\")")
            .command(1, "", "there is no package", "Rscript", "-e", "packageVersion(\"gone\")")
            .missing("Rscript", "-e", "packageVersion(\"x\")");
    CranResource dbi = CranResource.spec("DBI").on(session.facts());
    assertThat(dbi.installed()).isTrue();
    assertThat(dbi.version()).isEqualTo("0.5.1");
    assertThat(dbi).hasToString("R Module DBI");
    assertThat(CranResource.spec("gone").on(session.facts()).installed()).isFalse();
    assertThatThrownBy(() -> CranResource.spec("x").on(session.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Rscript not found");
    assertThatThrownBy(() -> CranResource.spec("x\")").on(session.facts()))
        .isInstanceOf(ResourceFailed.class);
  }
}
