/**
 * Reading profiles: files and archives, {@code inspec.yml}, dependencies and inputs. {@link
 * io.seaworthy.inspec.profile.ProfileSource} is what comes out.
 */
@NullMarked
package io.seaworthy.inspec.profile;

import org.jspecify.annotations.NullMarked;
