/** Pods as the API server describes them, in the few respects that matter here. */
@NullMarked
package io.seaworthy.k8s.pod;

import org.jspecify.annotations.NullMarked;
