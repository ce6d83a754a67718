/**
 * What was asked of containers: an {@link io.seaworthy.core.audit.AuditTrail} writes a record
 * before anything is sent, each chained to the one before by its hash.
 */
@NullMarked
package io.seaworthy.core.audit;

import org.jspecify.annotations.NullMarked;
