package dev.halfmillion.media.probe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A few bytes, read as numbers and words in network order. */
record Bytes(byte[] array) {

  /** An unsigned byte. */
  int u8(int at) {
    return array[at] & 0xff;
  }

  /** An unsigned number of four bytes. */
  long u32(int at) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(array).getInt(at));
  }

  /** A number of eight bytes; more than half of them are negative. */
  long i64(int at) {
    return ByteBuffer.wrap(array).getLong(at);
  }

  /** A number of so many bytes, at most seven. */
  long unsigned(int at, int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | u8(at + i);
    }
    return value;
  }

  /** Four letters. */
  String word(int at) {
    return new String(array, at, 4, StandardCharsets.ISO_8859_1);
  }

  /** Whether these bytes stand here. */
  boolean has(int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    if (at + wanted.length > array.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (array[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
