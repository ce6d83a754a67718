/** The embedded Ruby: {@link io.seaworthy.inspec.runtime.RubyRuntime} is one for the whole JVM. */
@NullMarked
package io.seaworthy.inspec.runtime;

import org.jspecify.annotations.NullMarked;
