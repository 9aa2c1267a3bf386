package dev.halfmillion.bench.plan;

import dev.halfmillion.bench.data.Digests;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What is asked, in order: the same seed asks the same.
 *
 * @param name of the plan
 * @param asks the different requests
 * @param order which of them comes when
 */
public record Plan(String name, List<Ask> asks, int[] order) {

  /** How many requests it holds. */
  public int size() {
    return order.length;
  }

  /** What is left of it after so many. */
  public Plan from(int place) {
    return new Plan(name, asks, Arrays.copyOfRange(order, place, order.length));
  }

  /** The request that comes at a place. */
  public Ask at(int place) {
    return asks.get(order[place % order.length]);
  }

  /**
   * A short name of everything asked, without what is new in each set of data: the kinds and the
   * choices in their order.
   */
  public String hash() {
    ByteBuffer all = ByteBuffer.allocate(order.length * Integer.BYTES * 2);
    for (int one : order) {
      all.putInt(one).putInt(asks.get(one).kind().ordinal());
    }
    return HexFormat.of().formatHex(Digests.sha256(all.array())).substring(0, 16);
  }

  /** Writes it where the load generator reads it. */
  public Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      Path requests = folder.resolve(name + ".requests");
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(requests), 1 << 16))) {
        for (Ask ask : asks) {
          out.writeInt(Integer.reverseBytes(ask.bytes().length));
          out.writeInt(Integer.reverseBytes(ask.kind().ordinal()));
          out.write(ask.bytes());
        }
      }
      ByteBuffer places = ByteBuffer.allocate(order.length * Integer.BYTES);
      places.order(ByteOrder.LITTLE_ENDIAN);
      for (int one : order) {
        places.putInt(one);
      }
      Files.write(folder.resolve(name + ".order"), places.array());
      return folder.resolve(name);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
