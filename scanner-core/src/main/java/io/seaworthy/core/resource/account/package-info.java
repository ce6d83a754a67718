/**
 * Accounts and groups, read from the container's own files; accounts that come from elsewhere
 * (LDAP, SSSD) are not seen.
 */
@NullMarked
package io.seaworthy.core.resource.account;

import org.jspecify.annotations.NullMarked;
