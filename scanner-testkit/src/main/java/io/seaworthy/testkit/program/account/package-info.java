/**
 * Programs that speak of accounts; {@link io.seaworthy.testkit.program.account.AccountPrograms} has
 * them.
 */
@NullMarked
package io.seaworthy.testkit.program.account;

import org.jspecify.annotations.NullMarked;
