/** The command line: one file a command. */
@NullMarked
package io.seaworthy.cli;

import org.jspecify.annotations.NullMarked;
