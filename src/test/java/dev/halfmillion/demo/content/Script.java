package dev.halfmillion.demo.content;

import java.util.Arrays;
import java.util.List;

/**
 * What a film shows and says. The first line is {@code colour N}; each further one is a shot:
 * {@code seconds | drawing words;words | English | Hindi}.
 */
record Script(int colour, List<Shot> shots) {

  static Script parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    int colour = Integer.parseInt(lines.getFirst().split(" ")[1]);
    return new Script(colour, lines.stream().skip(1).map(Shot::parse).toList());
  }

  int seconds() {
    return shots.stream().mapToInt(Shot::seconds).sum();
  }

  /** The captions as WebVTT, a cue for each shot. */
  String captions(boolean hindi) {
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    int at = 0;
    for (Shot shot : shots) {
      String cue = "\n00:00:%02d.000 --> 00:00:%02d.000\n%s\n";
      vtt.append(cue.formatted(at, at + shot.seconds(), hindi ? shot.hindi() : shot.english()));
      at += shot.seconds();
    }
    return vtt.toString();
  }

  /** A drawing with its caption. */
  record Shot(int seconds, String drawing, List<String> words, String english, String hindi) {

    static Shot parse(String line) {
      String[] parts = line.split(" \\| ");
      String[] drawing = parts[1].strip().split(" ", 2);
      List<String> words = drawing.length < 2 ? List.of() : Arrays.asList(drawing[1].split(";"));
      return new Shot(
          Integer.parseInt(parts[0].strip()),
          drawing[0],
          words,
          parts[2].strip(),
          parts[3].strip());
    }
  }
}
