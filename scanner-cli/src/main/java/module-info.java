/** The command line of Seaworthy. It is a program, not a library: nothing is exported. */
module io.seaworthy.cli {
  requires info.picocli;
  requires io.seaworthy.inspec;
  requires io.seaworthy.k8s;
  requires static org.jspecify;

  opens io.seaworthy.cli to
      info.picocli;
}
