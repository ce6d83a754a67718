/**
 * Short-lived credentials: kept in memory only, replaced before they expire, and never printed
 * ({@link io.seaworthy.k8s.token.Secret}).
 */
@NullMarked
package io.seaworthy.k8s.token;

import org.jspecify.annotations.NullMarked;
