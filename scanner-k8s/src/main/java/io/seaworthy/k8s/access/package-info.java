/**
 * Being allowed: what rights a scan needs ({@link io.seaworthy.k8s.access.RequiredAccess}), no more
 * and no less, and the objects that grant them or narrow them further.
 */
@NullMarked
package io.seaworthy.k8s.access;

import org.jspecify.annotations.NullMarked;
