/**
 * What a container is made of in tests: {@link io.seaworthy.testkit.container.FakeFile} and its
 * siblings are the values that a fixture is built from, {@link
 * io.seaworthy.testkit.container.Fixture} is the whole, as programs inside see it.
 */
@NullMarked
package io.seaworthy.testkit.container;

import org.jspecify.annotations.NullMarked;
