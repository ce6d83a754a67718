/**
 * Tests of controls themselves: containers that differ in one detail from a good one, and which
 * controls see it. {@link io.seaworthy.testkit.mutation.Mutations} is the way in.
 */
@NullMarked
package io.seaworthy.testkit.mutation;

import org.jspecify.annotations.NullMarked;
