/**
 * Containers and clusters for tests, as a user of the testkit holds them: {@link
 * io.seaworthy.testkit.FakeCluster} holds pods with {@link io.seaworthy.testkit.FakeContainer}s,
 * which start from {@link io.seaworthy.testkit.FakeContainers}.
 */
@NullMarked
package io.seaworthy.testkit;

import org.jspecify.annotations.NullMarked;
