package io.seaworthy.core.resource.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entries of GRUB's menu. */
final class GrubMenu {
  private static final Pattern HEAD = Pattern.compile("menuentry\\s+['\"]([^'\"]*)['\"].*");

  private GrubMenu() {}

  /** Reads the menu of GRUB 2. Entries of submenus are indented and, as in InSpec, not read. */
  static List<Map<String, @Nullable Object>> read(String content) {
    List<Map<String, @Nullable Object>> menu = new ArrayList<>();
    Map<String, @Nullable Object> entry = null;
    for (String line : content.split("\n")) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        entry = new LinkedHashMap<>();
        entry.put("insmod", new ArrayList<String>());
        entry.put("name", head.group(1));
        menu.add(entry);
      } else if (line.strip().equals("}")) {
        entry = null;
      } else if (entry != null) {
        read(ConfigLines.words(line), entry);
      }
    }
    return menu;
  }

  @SuppressWarnings("unchecked") // the list was put there by read
  private static void read(List<String> words, Map<String, @Nullable Object> entry) {
    if (words.size() < 2) {
      return;
    }
    String second = words.get(1);
    switch (words.get(0)) {
      case "initrd", "initrd16", "initrdefi" -> entry.put("initrd", second);
      case "linux", "linux16", "linuxefi" -> entry.put("kernel", words);
      case "insmod" -> {
        if (entry.get("insmod") instanceof List<?> modules) {
          ((List<String>) modules).add(second);
        }
      }
      case "set" -> {
        if (second.startsWith("root=")) {
          entry.put("root", second.substring("root=".length()).replace("'", ""));
        }
      }
      default -> {}
    }
  }

  /** Reads the menu of GRUB Legacy. */
  static List<Map<String, @Nullable Object>> readLegacy(String content) {
    List<Map<String, @Nullable Object>> menu = new ArrayList<>();
    for (String line : ConfigLines.statements(content)) {
      List<String> words = ConfigLines.words(line);
      if (words.get(0).equals("title")) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", line.strip().substring("title".length()).strip());
        menu.add(entry);
      } else if (!menu.isEmpty() && words.size() > 1) {
        Object value =
            words.get(0).equals("kernel") ? words.subList(1, words.size()) : words.get(1);
        menu.get(menu.size() - 1).put(words.get(0), value);
      }
    }
    return menu;
  }
}
