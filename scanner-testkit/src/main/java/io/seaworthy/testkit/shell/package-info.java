/**
 * A small POSIX shell for fake containers: it reads the scripts that a scan really sends and runs
 * them against the fixture's files, and gives up loudly at what it does not imitate. {@link
 * io.seaworthy.testkit.shell.ShellProgram} is the way in.
 */
@NullMarked
package io.seaworthy.testkit.shell;

import org.jspecify.annotations.NullMarked;
