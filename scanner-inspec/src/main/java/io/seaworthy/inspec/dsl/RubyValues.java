package io.seaworthy.inspec.dsl;

import io.seaworthy.api.command.Bytes;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jcodings.specific.UTF8Encoding;
import org.jruby.Ruby;
import org.jruby.RubyArray;
import org.jruby.RubyHash;
import org.jruby.RubyString;
import org.jruby.RubyTime;
import org.jruby.javasupport.JavaUtil;
import org.jruby.runtime.builtin.IRubyObject;
import org.jruby.util.ByteList;
import org.jspecify.annotations.Nullable;

/** Turns values of the engine into values that Ruby code knows how to handle. */
final class RubyValues {
  private final Ruby ruby;

  RubyValues(Ruby ruby) {
    this.ruby = ruby;
  }

  IRubyObject of(@Nullable Object value) {
    if (value == null) {
      return ruby.getNil();
    }
    if (value instanceof IRubyObject already) {
      return already;
    }
    if (value instanceof CharSequence text) {
      return RubyString.newUnicodeString(ruby, text.toString());
    }
    if (value instanceof Bytes bytes) {
      return RubyString.newString(ruby, new ByteList(bytes.toArray(), UTF8Encoding.INSTANCE));
    }
    if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? ruby.newFixnum(optional.getAsLong()) : ruby.getNil();
    }
    if (value instanceof Map<?, ?> map) {
      return hash(map);
    }
    if (value instanceof Record row) {
      return hash(fields(row));
    }
    if (value instanceof Collection<?> items) {
      return array(items);
    }
    if (value instanceof Instant time) {
      return RubyTime.newTimeFromNanoseconds(
          ruby,
          Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano()));
    }
    return JavaUtil.convertJavaToUsableRubyObject(ruby, value);
  }

  /** A row of a table: the record's components under their names in Ruby's spelling. */
  private static Map<String, @Nullable Object> fields(Record row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      fields.put(snakeCase(component.getName()), read(component, row));
    }
    return fields;
  }

  private static @Nullable Object read(RecordComponent component, Record row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException closed) {
      throw new IllegalStateException(
          "the component " + component.getName() + " of " + row.getClass() + " can't be read",
          closed);
    }
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private IRubyObject hash(Map<?, ?> map) {
    RubyHash hash = RubyHash.newHash(ruby);
    map.forEach((key, value) -> hash.op_aset(ruby.getCurrentContext(), of(key), of(value)));
    return hash;
  }

  private IRubyObject array(Collection<?> items) {
    RubyArray<?> array = RubyArray.newArray(ruby, items.size());
    items.forEach(item -> array.append(of(item)));
    return array;
  }
}
