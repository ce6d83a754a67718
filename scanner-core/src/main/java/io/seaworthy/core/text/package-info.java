/**
 * Texts that others wrote, read within bounds: what a hostile container or a careless file says may
 * cost a result, never the scanner's time or memory. Not exported.
 */
@NullMarked
package io.seaworthy.core.text;

import org.jspecify.annotations.NullMarked;
