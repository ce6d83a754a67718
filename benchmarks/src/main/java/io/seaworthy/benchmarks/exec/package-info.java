/** Figures of the exec transport: time, memory, requests, and what is left behind. */
@NullMarked
package io.seaworthy.benchmarks.exec;

import org.jspecify.annotations.NullMarked;
