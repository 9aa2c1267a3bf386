package dev.halfmillion.platform.ui;

import java.awt.geom.Path2D;
import java.util.Scanner;

/** Reads the path data of {@link Akshars}: absolute commands with numbers between blanks. */
final class OutlinePath {

  private OutlinePath() {}

  static Path2D shape(String path) {
    Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    Scanner words = new Scanner(path.replaceAll("([A-Z])", " $1 ").replace(',', ' '));
    String command = "M";
    while (words.hasNext()) {
      if (words.hasNext("[A-Z]")) {
        command = words.next();
      }
      draw(shape, command, words);
    }
    return shape;
  }

  private static void draw(Path2D shape, String command, Scanner words) {
    switch (command) {
      case "M" -> shape.moveTo(number(words), number(words));
      case "L" -> shape.lineTo(number(words), number(words));
      case "H" -> shape.lineTo(number(words), shape.getCurrentPoint().getY());
      case "V" -> shape.lineTo(shape.getCurrentPoint().getX(), number(words));
      case "Q" -> shape.quadTo(number(words), number(words), number(words), number(words));
      case "C" ->
          shape.curveTo(
              number(words),
              number(words),
              number(words),
              number(words),
              number(words),
              number(words));
      case "Z" -> shape.closePath();
      default -> throw new IllegalArgumentException("No path command " + command);
    }
  }

  private static double number(Scanner words) {
    return Double.parseDouble(words.next());
  }
}
