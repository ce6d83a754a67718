/**
 * Programs that speak of the system; {@link io.seaworthy.testkit.program.system.SystemPrograms} has
 * them.
 */
@NullMarked
package io.seaworthy.testkit.program.system;

import org.jspecify.annotations.NullMarked;
