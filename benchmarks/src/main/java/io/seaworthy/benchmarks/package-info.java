/** What all benchmarks share: samples of times, and the table that is printed. */
@NullMarked
package io.seaworthy.benchmarks;

import org.jspecify.annotations.NullMarked;
