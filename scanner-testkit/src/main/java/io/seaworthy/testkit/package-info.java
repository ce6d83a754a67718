/** Containers and clusters for tests, as a user of the testkit holds them. */
@NullMarked
package io.seaworthy.testkit;

import org.jspecify.annotations.NullMarked;
