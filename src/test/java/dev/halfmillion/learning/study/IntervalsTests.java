package dev.halfmillion.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.learning.study.Intervals.Interval;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                      | []              | 0",
        "[[5,5]]                 | []              | 0",
        "[[0,10]]                | [[0,10]]        | 10",
        "[[10,20],[0,10]]        | [[0,20]]        | 20",
        "[[0,10],[11,20]]        | [[0,10],[11,20]]| 19",
        "[[0,30],[5,10],[29,40]] | [[0,40]]        | 40",
        "[[40,60],[0,5],[3,41]]  | [[0,60]]        | 60"
      })
  void aUnionHasOneForm(String given, String canonical, int length) {
    Intervals intervals = Intervals.parse(given);
    assertThat(intervals).hasToString(canonical);
    assertThat(intervals.length()).isEqualTo(length);
    assertThat(Intervals.parse(intervals.toString())).isEqualTo(intervals);
  }

  @Test
  void nothingLiesBehindTheEnd() {
    assertThat(Intervals.parse("[[0,10],[50,70],[90,100]]").within(60))
        .hasToString("[[0,10],[50,60]]");
    assertThat(Intervals.parse("[[60,70]]").within(60)).isEqualTo(Intervals.NONE);
  }

  @Test
  void onlySoMuchIsAddedAsTimeAllows() {
    Intervals seen = Intervals.parse("[[0,10]]");
    assertThat(seen.unionAdding(Intervals.parse("[[5,15],[20,40]]"), 8))
        .hasToString("[[0,15],[20,23]]");
    assertThat(seen.unionAdding(Intervals.parse("[[5,15],[20,40]]"), 25))
        .hasToString("[[0,15],[20,40]]");
    assertThat(seen.unionAdding(Intervals.parse("[[20,40]]"), 0)).isEqualTo(seen);
    assertThat(seen.unionAdding(Intervals.NONE, 0)).isEqualTo(seen);
  }

  @Test
  void anIntervalRunsForwards() {
    assertThatThrownBy(() -> new Interval(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  static LongStream seeds() {
    long first = new Random().nextLong();
    return LongStream.concat(LongStream.of(1, 2, 3), LongStream.range(first, first + 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theUnionIsTheSameInAnyOrderAndNeverLongerThanTheVideo(long seed) {
    Random random = new Random(seed);
    int seconds = 1 + random.nextInt(400);
    List<Interval> played = new ArrayList<>();
    BitSet reference = new BitSet();
    for (int i = random.nextInt(40); i > 0; i--) {
      int from = random.nextInt(seconds + 50);
      int to = from + random.nextInt(60);
      played.add(new Interval(from, to));
      reference.set(from, to);
    }
    reference.clear(seconds, Integer.MAX_VALUE);
    Intervals atOnce = Intervals.of(played).within(seconds);
    assertThat(bits(atOnce)).isEqualTo(reference);
    assertThat(atOnce.length()).isEqualTo(reference.cardinality()).isLessThanOrEqualTo(seconds);
    for (int shuffle = 0; shuffle < 3; shuffle++) {
      Collections.shuffle(played, random);
      assertThat(oneByOne(played, seconds)).isEqualTo(atOnce);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsAddedNeverExceedsWhatIsAllowedAndNothingIsLost(long seed) {
    Random random = new Random(seed);
    Intervals seen = random(random);
    Intervals reported = random(random);
    int allowed = random.nextInt(120);
    Intervals after = seen.unionAdding(reported, allowed);
    int wanted = seen.union(reported).length() - seen.length();
    assertThat(after.length() - seen.length()).isEqualTo(Math.min(wanted, allowed));
    assertThat(after.union(seen)).isEqualTo(after);
    assertThat(seen.union(reported).union(after)).isEqualTo(seen.union(reported));
  }

  private static Intervals oneByOne(List<Interval> played, int seconds) {
    Intervals union = Intervals.NONE;
    for (Interval part : played) {
      union = Intervals.parse(union.union(Intervals.of(List.of(part)).within(seconds)).toString());
    }
    return union;
  }

  private static Intervals random(Random random) {
    List<Interval> parts = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      int from = random.nextInt(300);
      parts.add(new Interval(from, from + random.nextInt(40)));
    }
    return Intervals.of(parts);
  }

  private static BitSet bits(Intervals intervals) {
    BitSet bits = new BitSet();
    for (String pair : intervals.toString().replaceAll("^\\[\\[?|]?]$", "").split("],\\[")) {
      if (!pair.isEmpty()) {
        String[] ends = pair.split(",");
        bits.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
      }
    }
    return bits;
  }
}
