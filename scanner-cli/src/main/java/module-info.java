/** The command line of Seaworthy. It is a program, not a library: nothing is exported. */
module io.seaworthy.cli {
  requires com.google.gson;
  requires info.picocli;
  requires io.seaworthy.inspec;
  requires io.seaworthy.k8s;
  requires java.logging;
  requires static org.jspecify;

  opens io.seaworthy.cli to
      info.picocli;
}
