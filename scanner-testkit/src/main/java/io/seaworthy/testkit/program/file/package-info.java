/**
 * Programs that speak of files; {@link io.seaworthy.testkit.program.file.FilePrograms} has them.
 */
@NullMarked
package io.seaworthy.testkit.program.file;

import org.jspecify.annotations.NullMarked;
