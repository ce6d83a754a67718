/** Runs InSpec profiles. {@link io.seaworthy.inspec.InspecProfile} is the way in. */
module io.seaworthy.inspec {
  requires transitive io.seaworthy.core;
  requires com.google.gson;
  requires org.jruby.dist;
  requires org.yaml.snakeyaml;
  requires static org.immutables.value;
  requires static org.jspecify;

  exports io.seaworthy.inspec;
  // The prelude, in Ruby, calls these.
  exports io.seaworthy.inspec.dsl to
      org.jruby.dist;
  exports io.seaworthy.inspec.profile to
      org.jruby.dist;
}
