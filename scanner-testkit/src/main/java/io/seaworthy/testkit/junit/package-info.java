/**
 * Fake clusters and scans as parts of JUnit tests: {@link
 * io.seaworthy.testkit.junit.FakeClusterExtension} gives each test a cluster of its own, {@link
 * io.seaworthy.testkit.junit.ControlTests} makes a test of each control, {@link
 * io.seaworthy.testkit.junit.LeakCheck} fails tests that leave threads or sockets behind.
 */
@NullMarked
package io.seaworthy.testkit.junit;

import org.jspecify.annotations.NullMarked;
