/**
 * Keys and parameters of cryptography. What is secret of a key is used to answer, never handed out.
 */
@NullMarked
package io.seaworthy.core.resource.key;

import org.jspecify.annotations.NullMarked;
