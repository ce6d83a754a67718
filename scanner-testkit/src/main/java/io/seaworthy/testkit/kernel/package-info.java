/**
 * Runs processes in a fake container: {@link io.seaworthy.testkit.kernel.FakeKernel} starts
 * programs, gives them numbers, streams and {@code /proc}, and ends them by signals.
 */
@NullMarked
package io.seaworthy.testkit.kernel;

import org.jspecify.annotations.NullMarked;
