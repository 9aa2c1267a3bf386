package dev.halfmillion.demo.content;

import dev.halfmillion.platform.ui.CoverColour;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The drawings that shots are made of; each moves from 0 to 1 while it is shown. */
final class Drawings {

  private static final double MIDDLE = Film.WIDTH / 2.0;
  private static final double EYE = 140;

  private final Graphics2D g;
  private final Color ground;
  private final Color disc;
  private final Color ink;

  private Drawings(Graphics2D g, CoverColour colour) {
    this.g = g;
    this.ground = Color.decode(colour.ground());
    this.disc = Color.decode(colour.disc());
    this.ink = Color.decode(colour.akshar());
  }

  static BufferedImage frame(int colour, Script.Shot shot, double t) {
    BufferedImage image = new BufferedImage(Film.WIDTH, Film.HEIGHT, Film.PICTURE);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    new Drawings(g, CoverColour.of(colour)).draw(shot.drawing(), shot.words(), t);
    g.dispose();
    return image;
  }

  private void draw(String drawing, List<String> words, double t) {
    g.setColor(ground);
    g.fillRect(0, 0, Film.WIDTH, Film.HEIGHT);
    g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    switch (drawing) {
      case "title" -> title(words.get(0), words.get(1), t);
      case "list" -> list(words, t);
      case "flow" -> flow(words, t);
      case "pots" -> pots(words, t);
      case "phone" -> phone(words.getFirst(), t);
      case "table" -> table(words, t);
      case "split" -> split(words, t);
      case "page" -> page(words, t);
      case "breath" -> breath(words, t);
      case "talk" -> talk(words, t);
      default -> throw new IllegalArgumentException("Nobody can draw " + drawing);
    }
  }

  private void title(String syllable, String words, double t) {
    double risen = ease(t * 3);
    g.setColor(disc);
    g.fill(new Arc2D.Double(MIDDLE - 130, 50 + 40 * (1 - risen), 260, 260, 0, 180, Arc2D.CHORD));
    g.setColor(ink);
    Lettering.syllable(g, syllable, MIDDLE, 120 + 30 * (1 - risen), 110);
    Lettering.centre(g, words, MIDDLE, 235, 30);
  }

  private void list(List<String> words, double t) {
    for (int i = 0; i < words.size(); i++) {
      double shown = ease(t * (words.size() + 1) - i);
      double y = 70 + i * 60;
      if (shown > 0) {
        g.setColor(disc);
        g.fill(new Ellipse2D.Double(110, y - 18, 36 * shown, 36));
        g.setColor(ink);
        Lettering.draw(g, words.get(i), 170 + 30 * (1 - shown), y - 14, 28);
      }
    }
  }

  private void flow(List<String> words, double t) {
    double step = 560.0 / words.size();
    for (int i = 0; i < words.size(); i++) {
      double x = 40 + step * (i + 0.5);
      g.setColor(disc);
      g.fill(new RoundRectangle2D.Double(x - step * 0.36, 100, step * 0.72, 90, 16, 16));
      if (i > 0) {
        g.draw(new Line2D.Double(x - step * 0.62, 145, x - step * 0.38, 145));
      }
      g.setColor(ink);
      double height = Math.min(20, 20 * step * 0.62 / Lettering.width(words.get(i), 20));
      Lettering.centre(g, words.get(i), x, 145, height);
    }
    double x = 40 + step * (0.5 + ease(t) * (words.size() - 1));
    g.setColor(ink);
    g.fill(new Ellipse2D.Double(x - 14, 212, 28, 28));
    g.draw(new Line2D.Double(60, 250, 580, 250));
  }

  private void pots(List<String> words, double t) {
    double step = 560.0 / words.size();
    for (int i = 0; i < words.size(); i++) {
      double x = 40 + step * (i + 0.5);
      double full = ease(t * (words.size() + 0.6) - i) * 100;
      g.setColor(disc);
      g.fill(new Rectangle2D.Double(x - 44, 210 - full, 88, full));
      g.setColor(ink);
      g.draw(new RoundRectangle2D.Double(x - 46, 96, 92, 116, 20, 20));
      Lettering.centre(g, words.get(i), x, 248, Math.min(20, 20 * 110 / width(words.get(i))));
    }
  }

  private void phone(String how, double t) {
    double sway = how.equals("SHAKE") ? Math.sin(t * 40) * 14 : 0;
    double x = MIDDLE - 80 + sway;
    g.setColor(ink);
    g.fill(new RoundRectangle2D.Double(x - 8, 22 + sway / 3, 176, 256, 26, 26));
    g.setColor(disc);
    g.fill(new Rectangle2D.Double(x, 38 + sway / 3, 160, 224));
    double toward = how.equals("THIRDS") ? ease(t * 2) : 0;
    double cx = MIDDLE + sway + 26.7 * toward;
    double cy = 150 - 37.3 * toward;
    g.setColor(ground);
    g.fill(new Ellipse2D.Double(cx - 24, cy - 24, 48, 48));
    g.fill(new RoundRectangle2D.Double(cx - 34, cy + 30, 68, 60, 30, 30));
    if (how.equals("THIRDS")) {
      thirds();
    }
  }

  private void thirds() {
    g.setColor(ink);
    g.setStroke(new BasicStroke(2));
    for (int i = 1; i < 3; i++) {
      double x = MIDDLE - 80 + 160.0 * i / 3;
      double y = 38 + 224.0 * i / 3;
      g.draw(new Line2D.Double(x, 38, x, 262));
      g.draw(new Line2D.Double(MIDDLE - 80, y, MIDDLE + 80, y));
    }
  }

  private void table(List<String> words, double t) {
    int rows = 4;
    int marked = Math.min(rows - 1, (int) (t * rows));
    double step = 480.0 / words.size();
    g.setColor(disc);
    g.fill(new Rectangle2D.Double(80, 92 + marked * 44, 480, 44));
    g.setColor(ink);
    for (int column = 0; column < words.size(); column++) {
      double x = 80 + step * column;
      Lettering.draw(g, words.get(column), x + 12, 58, 20);
      for (int row = 0; row < rows; row++) {
        double length = step * (0.35 + 0.4 * ((row * 7 + column * 5) % 4) / 3.0);
        g.fill(new RoundRectangle2D.Double(x + 12, 108 + row * 44, length, 12, 12, 12));
      }
    }
    g.setStroke(new BasicStroke(2));
    for (int row = 0; row <= rows; row++) {
      g.draw(new Line2D.Double(80, 92 + row * 44, 560, 92 + row * 44));
    }
  }

  private void split(List<String> numbers, double t) {
    double whole = Double.parseDouble(numbers.get(0));
    double first = 440 * Double.parseDouble(numbers.get(1)) / whole;
    double apart = ease(t * 2 - 0.4) * 40;
    g.setColor(disc);
    g.fill(new Rectangle2D.Double(80, 110, first, 80));
    g.setColor(ink);
    g.fill(new Rectangle2D.Double(80 + first + apart, 110, 440 - first, 80));
    Lettering.centre(g, numbers.get(0), MIDDLE, 70, 36);
    if (apart > 20) {
      Lettering.centre(g, numbers.get(1), 80 + first / 2, 232, 30);
      Lettering.centre(g, numbers.get(2), 80 + first + apart + (440 - first) / 2, 232, 30);
    }
  }

  private void page(List<String> words, double t) {
    g.setColor(ink);
    g.fill(new RoundRectangle2D.Double(170, 24, 300, 254, 16, 16));
    g.setColor(ground);
    g.fill(new Rectangle2D.Double(182, 48, 276, 218));
    double shown = t * 5;
    g.setColor(disc);
    g.fill(new Rectangle2D.Double(194, 60, 110 * ease(shown), 120));
    g.setColor(ink);
    if (shown > 1) {
      g.fill(new RoundRectangle2D.Double(320, 66, 120, 14, 14, 14));
    }
    if (shown > 2) {
      g.fill(new RoundRectangle2D.Double(320, 96, 70, 14, 14, 14));
    }
    if (shown > 3) {
      g.setColor(disc);
      g.fill(new RoundRectangle2D.Double(320, 130, 126, 44, 12, 12));
      g.setColor(ink);
      Lettering.centre(g, words.getFirst(), 383, 152, 18);
    }
    for (int i = 0; i < 3 && shown > 3.5 + i * 0.4; i++) {
      g.fill(new RoundRectangle2D.Double(194, 198 + i * 22, 250 - i * 50, 8, 8, 8));
    }
  }

  private void breath(List<String> words, double t) {
    double size = t < 0.4 ? ease(t / 0.4) : 1 - ease((t - 0.4) / 0.6);
    double radius = 50 + 75 * size;
    g.setColor(disc);
    g.fill(new Ellipse2D.Double(MIDDLE - radius, EYE - radius, 2 * radius, 2 * radius));
    g.setColor(ink);
    Lettering.centre(g, words.get(t < 0.4 ? 0 : 1), MIDDLE, EYE, 32);
  }

  private void talk(List<String> words, double t) {
    int at = Math.min(words.size() - 1, (int) (t * words.size()));
    g.setColor(ink);
    g.fill(new Ellipse2D.Double(90, 110, 64, 64));
    g.fill(new Arc2D.Double(62, 184, 120, 150, 0, 180, Arc2D.CHORD));
    g.setColor(disc);
    g.fill(new RoundRectangle2D.Double(220, 60, 340, 110, 30, 30));
    g.fill(new Ellipse2D.Double(186, 150, 26, 26));
    g.setColor(ink);
    double height = Math.min(32, 32 * 300 / (width(words.get(at)) * 1.6));
    Lettering.centre(g, words.get(at), 390, 115, height);
    for (int i = 0; i < words.size(); i++) {
      double radius = i == at ? 9 : 5;
      double x = 390 + (i - (words.size() - 1) / 2.0) * 40;
      g.fill(new Ellipse2D.Double(x - radius, 210 - radius, 2 * radius, 2 * radius));
    }
  }

  private static double width(String word) {
    return Lettering.width(word, 20);
  }

  private static double ease(double t) {
    double bound = Math.clamp(t, 0.0, 1.0);
    return bound * bound * (3 - 2 * bound);
  }
}
