/**
 * What a program in a fake container is: a {@link io.seaworthy.testkit.program.Program} answers a
 * {@link io.seaworthy.testkit.program.ProgramCall}. The programs themselves are in the packages
 * below, by what they speak of.
 */
@NullMarked
package io.seaworthy.testkit.program;

import org.jspecify.annotations.NullMarked;
