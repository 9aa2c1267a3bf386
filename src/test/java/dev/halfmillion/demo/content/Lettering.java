package dev.halfmillion.demo.content;

import dev.halfmillion.platform.ui.Akshars;
import dev.halfmillion.platform.ui.Akshars.Outline;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text without fonts: capital letters, digits and syllables drawn by the covers' outlines. */
final class Lettering {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d+(?:\\.\\d+)?");
  private static final int SPACE = 260;
  private static final int GAP = 70;
  private static final double CAPITAL = 640;
  private static final Map<String, Path2D> PATHS = new HashMap<>();

  private Lettering() {}

  /** Draws one line around a middle. */
  static void centre(Graphics2D g, String text, double x, double y, double height) {
    draw(g, text, x - width(text, height) / 2, y - height / 2, height);
  }

  /** Draws one line from its upper left corner. */
  static void draw(Graphics2D g, String text, double x, double y, double height) {
    double scale = height / CAPITAL;
    double at = x;
    for (String letter : text.split("")) {
      Outline outline = Akshars.find(letter).orElse(null);
      if (outline != null) {
        fill(g, outline, at, y, scale);
      }
      at += scale * (outline == null ? SPACE : outline.width() + GAP);
    }
  }

  /** Draws one syllable around a middle. */
  static void syllable(Graphics2D g, String text, double x, double y, double height) {
    Outline outline = Akshars.find(text).orElseThrow();
    double scale = height / outline.height();
    fill(g, outline, x - outline.width() * scale / 2, y - height / 2, scale);
  }

  static double width(String text, double height) {
    double sum = 0;
    for (String letter : text.split("")) {
      sum += Akshars.find(letter).map(outline -> outline.width() + GAP).orElse(SPACE);
    }
    return (sum - GAP) * height / CAPITAL;
  }

  private static void fill(Graphics2D g, Outline outline, double x, double y, double scale) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(scale, scale);
    Path2D path = PATHS.computeIfAbsent(outline.path(), Lettering::path);
    g.fill(place.createTransformedShape(path));
  }

  /** Reads path data made of M, L, H, V, Q, C and Z, all absolute. */
  private static Path2D path(String data) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    Matcher tokens = TOKEN.matcher(data);
    double[] p = new double[6];
    char command = 'M';
    int have = 0;
    while (tokens.find()) {
      char first = tokens.group().charAt(0);
      if (Character.isLetter(first)) {
        command = first;
        have = 0;
        if (command == 'Z') {
          path.closePath();
        }
        continue;
      }
      p[have++] = Double.parseDouble(tokens.group());
      if (have == needs(command)) {
        command = step(path, command, p);
        have = 0;
      }
    }
    return path;
  }

  private static int needs(char command) {
    return switch (command) {
      case 'H', 'V' -> 1;
      case 'M', 'L' -> 2;
      case 'Q' -> 4;
      case 'C' -> 6;
      default -> throw new IllegalArgumentException("Unknown in path data: " + command);
    };
  }

  private static char step(Path2D path, char command, double[] p) {
    switch (command) {
      case 'M' -> path.moveTo(p[0], p[1]);
      case 'L' -> path.lineTo(p[0], p[1]);
      case 'H' -> path.lineTo(p[0], path.getCurrentPoint().getY());
      case 'V' -> path.lineTo(path.getCurrentPoint().getX(), p[0]);
      case 'Q' -> path.quadTo(p[0], p[1], p[2], p[3]);
      default -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
    }
    return command == 'M' ? 'L' : command;
  }
}
