package io.seaworthy.testkit.program.file;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.Inode;
import io.seaworthy.testkit.program.ProgramCall;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The lines that {@code ls} prints. */
final class LsListing {
  /** A fixture's files count as older than half a year, so the year stands instead of the hour. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM ppd  yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final ProgramCall call;
  private final boolean details;
  private final boolean numbers;

  LsListing(ProgramCall call, boolean details, boolean numbers) {
    this.call = call;
    this.details = details;
    this.numbers = numbers;
  }

  record Entry(String name, Inode inode) {}

  void printDirectory(List<Entry> entries) {
    if (details) {
      long blocks = entries.stream().mapToLong(entry -> FileWords.blocks(entry.inode())).sum();
      call.out().line("total " + blocks / 2);
    }
    print(entries);
  }

  void print(List<Entry> entries) {
    if (!details) {
      entries.forEach(entry -> call.out().line(entry.name()));
      return;
    }
    int links = width(entries, entry -> Integer.toString(FileWords.links(entry.inode())));
    int owner = width(entries, this::owner);
    int group = width(entries, this::group);
    int size = width(entries, LsListing::size);
    String form =
        call.busyBox()
            ? "%s %4s %-8s %-8s %9s %s %s"
            : "%s %" + links + "s %-" + owner + "s %-" + group + "s %" + size + "s %s %s";
    for (Entry entry : entries) {
      call.out()
          .line(
              String.format(
                  Locale.ROOT,
                  form,
                  FileWords.permissions(entry.inode()),
                  FileWords.links(entry.inode()),
                  owner(entry),
                  group(entry),
                  size(entry),
                  TIME.format(entry.inode().modified()),
                  shown(entry)));
    }
  }

  private static String shown(Entry entry) {
    boolean link = entry.inode().type() == FileType.SYMLINK;
    return link ? entry.name() + " -> " + entry.inode().target() : entry.name();
  }

  private String owner(Entry entry) {
    String number = Long.toString(entry.inode().uid());
    return numbers ? number : FileWords.owner(call.container(), entry.inode(), number);
  }

  private String group(Entry entry) {
    String number = Long.toString(entry.inode().gid());
    return numbers ? number : FileWords.group(call.container(), entry.inode(), number);
  }

  private static String size(Entry entry) {
    Inode inode = entry.inode();
    boolean device =
        inode.type() == FileType.CHARACTER_DEVICE || inode.type() == FileType.BLOCK_DEVICE;
    return device
        ? inode.file().major() + ", " + inode.file().minor()
        : Long.toString(inode.size());
  }

  private static int width(List<Entry> entries, Function<Entry, String> column) {
    return entries.stream().mapToInt(entry -> column.apply(entry).length()).max().orElse(1);
  }
}
