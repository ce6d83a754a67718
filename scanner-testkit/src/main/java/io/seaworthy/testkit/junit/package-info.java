/**
 * Parts of JUnit tests: {@link io.seaworthy.testkit.junit.LeakCheck} fails tests that leave threads
 * or sockets behind.
 */
@NullMarked
package io.seaworthy.testkit.junit;

import org.jspecify.annotations.NullMarked;
