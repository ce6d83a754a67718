package io.seaworthy.core.resource.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import org.junit.jupiter.api.Test;

class YamlSettingsTest {
  private static RecordedSession home(String home) {
    return new RecordedSession().command(0, "PATH=/bin\n" + home, "", "env");
  }

  @Test
  void readsMongodbsConfiguration() {
    RecordedSession session =
        new RecordedSession().file("/etc/mongod.conf", "security:\n  authorization: enabled\n");

    MongodbConfResource conf = MongodbConfResource.of(session.facts());

    assertThat(conf.value("security", "authorization")).isEqualTo("enabled");
    assertThat(conf.value("net", "port")).isNull();
    assertThat(conf).hasToString("MongoDB Configuration /etc/mongod.conf");
  }

  @Test
  void readsCassandrasConfigurationInItsHome() {
    RecordedSession session =
        home("CASSANDRA_HOME=/opt/c\n")
            .file("/opt/c/cassandra.yaml", "listen_address: localhost\n");

    CassandradbConfResource conf = CassandradbConfResource.of(session.facts());

    assertThat(CassandraResource.of(session.facts()).confPath()).contains("/opt/c/cassandra.yaml");
    assertThat(conf.value("listen_address")).isEqualTo("localhost");
    assertThat(conf).hasToString("Cassandra Configuration /opt/c/cassandra.yaml");
  }

  @Test
  void skipsWhatIsNotThereAndFailsOnAnotherForm() {
    assertThatThrownBy(() -> CassandradbConfResource.of(home("").facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Cassandra db conf path is not set");
    assertThatThrownBy(() -> CassandradbConfResource.of(home("CASSANDRA_HOME=/opt/c\n").facts()))
        .isInstanceOf(ResourceSkipped.class);
    assertThatThrownBy(
            () -> MongodbConfResource.of(new RecordedSession().file("/x", "a: [\n").facts(), "/x"))
        .isInstanceOf(ResourceFailed.class);
  }
}
