/** Asking for rights, and giving them for a while: what {@code ScanAccess} rests on. */
@NullMarked
package io.seaworthy.k8s.grant;

import org.jspecify.annotations.NullMarked;
