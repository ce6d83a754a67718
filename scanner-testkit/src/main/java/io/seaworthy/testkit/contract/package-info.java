/**
 * What every implementation of the SPI has to keep, as tests to inherit: a transport's author
 * extends {@link io.seaworthy.testkit.contract.TransportContract}.
 */
@NullMarked
package io.seaworthy.testkit.contract;

import org.jspecify.annotations.NullMarked;
