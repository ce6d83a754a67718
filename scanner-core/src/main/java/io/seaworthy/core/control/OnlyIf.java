package io.seaworthy.core.control;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** A condition without which a control has no meaning. */
record OnlyIf<R>(
    ResourceSpec<R> resource, Predicate<? super R> holds, String message, OptionalDouble impact) {

  boolean holds(Facts facts) {
    return holds.test(resource.on(facts));
  }
}
