/** The engine of Seaworthy. {@link io.seaworthy.core.Scanner} is the way in. */
module io.seaworthy.core {
  requires transitive io.seaworthy.api;
  requires com.google.common;
  requires com.google.gson;
  requires java.xml;
  requires org.yaml.snakeyaml;
  requires static org.immutables.value;

  exports io.seaworthy.core;
  exports io.seaworthy.core.audit;
  exports io.seaworthy.core.control;
  exports io.seaworthy.core.disclosure;
  exports io.seaworthy.core.facts;
  exports io.seaworthy.core.gate;
  exports io.seaworthy.core.matcher;
  exports io.seaworthy.core.policy;
  exports io.seaworthy.core.report;
  exports io.seaworthy.core.resource;
  exports io.seaworthy.core.resource.account;
  exports io.seaworthy.core.resource.config;
  exports io.seaworthy.core.resource.container;
  exports io.seaworthy.core.resource.database;
  exports io.seaworthy.core.resource.file;
  exports io.seaworthy.core.resource.kernel;
  exports io.seaworthy.core.resource.key;
  exports io.seaworthy.core.resource.network;
  exports io.seaworthy.core.resource.process;
  exports io.seaworthy.core.resource.service;
  exports io.seaworthy.core.resource.software;
  exports io.seaworthy.core.resource.system;
  exports io.seaworthy.core.resource.table;
  exports io.seaworthy.core.resource.web;
  exports io.seaworthy.core.result;
}
