/** Tests scans, controls and transports without a cluster. {@code FakeCluster} is the way in. */
module io.seaworthy.testkit {
  requires transitive com.google.gson;
  requires transitive io.seaworthy.core;
  requires static org.immutables.value;
  requires static org.jspecify;
  requires static kotlin.stdlib;
  requires static transitive org.assertj.core;
  requires static transitive org.junit.jupiter.api;
  requires okhttp3.tls;
  requires org.apache.commons.compress;
  requires org.yaml.snakeyaml;

  exports io.seaworthy.testkit;
  exports io.seaworthy.testkit.assertj;
  exports io.seaworthy.testkit.container;
  exports io.seaworthy.testkit.contract;
  exports io.seaworthy.testkit.fault;
  exports io.seaworthy.testkit.junit;
  exports io.seaworthy.testkit.mutation;
  exports io.seaworthy.testkit.record;
  exports io.seaworthy.testkit.wire;

  // JUnit runs inherited tests by reflection.
  opens io.seaworthy.testkit.contract;
}
