package io.seaworthy.testkit.container;

import java.util.List;
import org.immutables.value.Value;

/** A group of a fixture, as {@code /etc/group} holds it. Immutable. */
@Value.Immutable
@FixtureStyle
public interface FakeGroup {
  /**
   * Returns a group.
   *
   * @param name the name
   * @param gid its number
   * @param members the names of the users that are in it beside those whose primary group it is
   * @return the group
   */
  static FakeGroup of(String name, long gid, String... members) {
    return new Builder().name(name).gid(gid).addMembers(members).build();
  }

  /**
   * The name.
   *
   * @return without colon and line break
   */
  String name();

  /**
   * The number.
   *
   * @return 0 to 4294967294
   */
  long gid();

  /**
   * The members.
   *
   * @return names of users
   */
  List<String> members();

  /** Checks that the line can be written. */
  @Value.Check
  default void check() {
    Lines.checkField("group name", name());
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableFakeGroup.Builder {
    Builder() {}
  }
}
