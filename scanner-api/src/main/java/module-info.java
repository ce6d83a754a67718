/** The transport SPI of Seaworthy and its vocabulary. It has no dependency at run time. */
module io.seaworthy.api {
  requires static org.immutables.value;
  requires static transitive org.jspecify;

  exports io.seaworthy.api;
  exports io.seaworthy.api.command;
  exports io.seaworthy.api.exec;
  exports io.seaworthy.api.file;
  exports io.seaworthy.api.target;
  exports io.seaworthy.api.transport;
}
