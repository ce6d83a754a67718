package io.seaworthy.core.resource.file;

import io.seaworthy.api.file.ContainerFiles.Links;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.api.file.FileType;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.account.Accounts;
import io.seaworthy.core.resource.account.Accounts.Account;
import io.seaworthy.core.resource.file.FileMode.Access;
import io.seaworthy.core.resource.system.MountTable;
import java.util.Optional;

/**
 * What an account may do to a file, worked out as the kernel does (path_resolution(7), access(2))
 * from modes, owners and groups: nothing is run as that account. Access control lists are not seen,
 * and root is taken to have all capabilities.
 */
final class AccountAccess {
  private final Facts facts;
  private final Account account;

  private AccountAccess(Facts facts, Account account) {
    this.facts = facts;
    this.account = account;
  }

  /** Tells whether the account may; no account may do anything. */
  static boolean isGranted(Facts facts, ContainerPath path, String user, Access access) {
    Optional<Account> account = Accounts.of(facts).account(user);
    if (account.isEmpty() || facts.stat(path).isEmpty()) {
      return false;
    }
    String real = facts.readLink(path, Links.FOLLOW).orElse(path.value());
    return new AccountAccess(facts, account.get()).may(real, access);
  }

  private boolean may(String path, Access access) {
    for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (!has(path.substring(0, slash), Access.EXECUTE)) {
        return false;
      }
    }
    if (!path.equals("/") && !has("/", Access.EXECUTE)) {
      return false;
    }
    boolean frozen = access == Access.WRITE && MountTable.of(facts).isReadOnly(path);
    return !frozen && has(path, access);
  }

  private boolean has(String path, Access access) {
    return facts.stat(ContainerPath.of(path)).filter(stat -> has(stat, access)).isPresent();
  }

  private boolean has(FileStat stat, Access access) {
    if (account.uid() == 0) {
      return access != Access.EXECUTE
          || stat.type() == FileType.DIRECTORY
          || (stat.mode() & Access.EXECUTE.bits()) != 0;
    }
    String by =
        stat.uid() == account.uid() ? "owner" : account.isIn(stat.gid()) ? "group" : "others";
    return (stat.mode() & FileMode.mask(by) & access.bits()) != 0;
  }
}
