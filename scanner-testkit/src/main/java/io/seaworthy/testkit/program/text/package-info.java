/** Programs that speak of text; {@link io.seaworthy.testkit.program.text.TextPrograms} has them. */
@NullMarked
package io.seaworthy.testkit.program.text;

import org.jspecify.annotations.NullMarked;
