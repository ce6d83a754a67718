/**
 * What can go wrong between a scanner and a container, as data: {@link
 * io.seaworthy.testkit.fault.FaultPlan} says which fault strikes where.
 */
@NullMarked
package io.seaworthy.testkit.fault;

import org.jspecify.annotations.NullMarked;
