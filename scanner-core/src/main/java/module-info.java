/** The engine of Seaworthy. {@code Scanner} is the way in. */
module io.seaworthy.core {
  requires transitive io.seaworthy.api;
  requires com.google.common;
  requires com.google.gson;
  requires org.yaml.snakeyaml;
  requires static org.immutables.value;
}
