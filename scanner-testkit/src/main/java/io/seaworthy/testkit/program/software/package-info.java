/**
 * Programs that speak of packages; {@link io.seaworthy.testkit.program.software.SoftwarePrograms}
 * has them.
 */
@NullMarked
package io.seaworthy.testkit.program.software;

import org.jspecify.annotations.NullMarked;
