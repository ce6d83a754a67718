/** What is asked: a {@link io.seaworthy.core.control.Control} holds checks about resources. */
@NullMarked
package io.seaworthy.core.control;

import org.jspecify.annotations.NullMarked;
