/**
 * Being allowed: what rights a scan needs ({@link io.seaworthy.k8s.access.RequiredAccess}), no more
 * and no less.
 */
@NullMarked
package io.seaworthy.k8s.access;

import org.jspecify.annotations.NullMarked;
