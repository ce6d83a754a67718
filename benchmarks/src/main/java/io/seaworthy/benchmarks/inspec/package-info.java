/** Figures about InSpec profiles on containers of a real cluster. */
@NullMarked
package io.seaworthy.benchmarks.inspec;

import org.jspecify.annotations.NullMarked;
