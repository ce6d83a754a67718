package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.seaworthy.testkit.wire.ProtobufSchema.Field;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects that clients send in Kubernetes' protobuf form, as kubectl does since 1.34, into
 * the JSON form that the fake works with.
 *
 * <p>Source: {@code k8s.io/apimachinery/pkg/runtime/serializer/protobuf}: four bytes, then a
 * message with the type in field 1 and the object in field 2.
 */
final class ProtobufBody {
  static final String TYPE = "application/vnd.kubernetes.protobuf";

  private static final byte[] MAGIC = {'k', '8', 's', 0};
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private ProtobufBody() {}

  /**
   * Reads an object.
   *
   * @throws JsonParseException when it is broken, or of a kind that the fake doesn't know
   */
  static JsonObject parse(byte[] body) {
    if (body.length < MAGIC.length || !Arrays.equals(body, 0, 4, MAGIC, 0, 4)) {
      throw new JsonParseException("protobuf without its four first bytes");
    }
    try {
      JsonObject envelope =
          message(ByteBuffer.wrap(body, 4, body.length - 4), ProtobufSchema.ENVELOPE);
      String kind = Json.text(Json.child(envelope, "type"), "kind").orElse("");
      Map<Integer, Field> schema =
          ProtobufSchema.of(kind)
              .orElseThrow(
                  () ->
                      new JsonParseException(
                          "the fake reads protobuf of "
                              + ProtobufSchema.kinds()
                              + ", not of "
                              + kind
                              + "; send JSON"));
      byte[] raw = Base64.getDecoder().decode(Json.text(envelope, "raw").orElse(""));
      JsonObject object = message(ByteBuffer.wrap(raw), schema);
      Json.text(Json.child(envelope, "type"), "apiVersion")
          .ifPresent(version -> object.addProperty("apiVersion", version));
      object.addProperty("kind", kind);
      return object;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new JsonParseException("protobuf that is cut", e);
    }
  }

  private static JsonObject message(ByteBuffer in, Map<Integer, Field> schema) {
    JsonObject object = new JsonObject();
    while (in.hasRemaining()) {
      long tag = varint(in);
      Field field = schema.get((int) (tag >>> 3));
      switch ((int) (tag & 7)) {
        case VARINT -> number(object, field, varint(in));
        case BYTES -> value(object, field, slice(in, varint(in)));
        case FIXED_64 -> slice(in, Long.BYTES);
        case FIXED_32 -> slice(in, Integer.BYTES);
        default -> throw new JsonParseException("protobuf with an unknown wire type");
      }
    }
    return object;
  }

  private static void number(JsonObject object, @Nullable Field field, long value) {
    if (field != null) {
      object.addProperty(field.name(), value);
    }
  }

  private static void value(JsonObject object, @Nullable Field field, ByteBuffer bytes) {
    if (field == null) {
      return;
    }
    switch (field.form()) {
      case TEXT -> object.addProperty(field.name(), text(bytes));
      case BYTES -> object.addProperty(field.name(), base64(bytes));
      case TEXTS -> Json.array(object, field.name()).add(text(bytes));
      case MESSAGE -> object.add(field.name(), message(bytes, field.schema()));
      case MESSAGES -> Json.array(object, field.name()).add(message(bytes, field.schema()));
      case MAP -> {
        JsonObject entry = message(bytes, field.schema());
        Json.object(object, field.name())
            .addProperty(Json.text(entry, "key").orElse(""), Json.text(entry, "value").orElse(""));
      }
    }
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }

  private static String base64(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return Base64.getEncoder().encodeToString(copy);
  }

  private static ByteBuffer slice(ByteBuffer in, long length) {
    if (length < 0 || length > in.remaining()) {
      throw new JsonParseException("protobuf that is cut");
    }
    ByteBuffer slice = in.slice(in.position(), (int) length);
    in.position(in.position() + (int) length);
    return slice;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new JsonParseException("protobuf with a number that has no end");
  }
}
