/**
 * What was seen in a container: {@link io.seaworthy.core.facts.Facts} asks each question at most
 * once a scan and gathers in bulk what is known to be asked.
 */
@NullMarked
package io.seaworthy.core.facts;

import org.jspecify.annotations.NullMarked;
