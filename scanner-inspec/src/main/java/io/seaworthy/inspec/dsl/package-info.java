/**
 * The bridge between a profile's Ruby code and the engine. The prelude (Ruby, in this module's
 * resources) calls these classes; nobody else has to.
 */
@NullMarked
package io.seaworthy.inspec.dsl;

import org.jspecify.annotations.NullMarked;
