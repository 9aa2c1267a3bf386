package dev.halfmillion.platform.ui;

import java.util.Locale;
import java.util.Optional;

/**
 * A drawn cover: an akshar standing on the lower edge, and a half disc.
 *
 * @param shape outer form
 * @param colour colour pair
 * @param path outline of the akshar, empty when the text has none
 * @param place SVG transform that puts the outline in its corner
 */
public record Cover(Shape shape, CoverColour colour, String path, String place) {

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">"
          + "<path fill=\"%s\" d=\"M0 0h%1$dv%2$dH0z\"/>"
          + "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>"
          + "<path fill=\"%s\" transform=\"%s\" d=\"%s\"/></svg>";

  /** Outer forms: a list's tile, a poster, its half, and the wide head of a card. */
  public enum Shape {
    TILE(400, 304, 300, 304, 118),
    TALL(400, 660, 332, 660, 220),
    HALF(400, 500, 300, 500, 170),
    WIDE(800, 420, 620, 420, 230);

    private final int width;
    private final int height;
    private final int discX;
    private final int discY;
    private final int discRadius;

    Shape(int width, int height, int discX, int discY, int discRadius) {
      this.width = width;
      this.height = height;
      this.discX = discX;
      this.discY = discY;
      this.discRadius = discRadius;
    }

    /** The shape's name as it stands in class names. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }

    public int discX() {
      return discX;
    }

    public int discY() {
      return discY;
    }

    public int discRadius() {
      return discRadius;
    }
  }

  /** Draws the cover for an akshar, or for the initial of the text when it has no outline. */
  public static Cover of(String akshar, int colour, Shape shape) {
    Optional<Akshars.Outline> outline = Akshars.findOrInitial(akshar);
    return new Cover(
        shape,
        CoverColour.of(colour),
        outline.map(Akshars.Outline::path).orElse(""),
        outline.map(found -> place(found, shape)).orElse(""));
  }

  /** The tile as a whole SVG text, for the learning app's answers. */
  public static String svg(String akshar, int colour) {
    return of(akshar, colour, Shape.TILE).toSvg();
  }

  private static String place(Akshars.Outline outline, Shape shape) {
    double widest = shape.width() * (shape == Shape.WIDE ? 0.5 : 0.82);
    double highest = shape.height() * (shape == Shape.TILE ? 0.72 : 0.68);
    double scale = Math.min(widest / outline.width(), highest / outline.height());
    double left = shape.width() * 0.05;
    double top = shape.height() * 0.93 - outline.height() * scale;
    return String.format(Locale.ROOT, "translate(%.1f %.1f) scale(%.4f)", left, top, scale);
  }

  private String toSvg() {
    return String.format(
        Locale.ROOT,
        SVG,
        shape.width(),
        shape.height(),
        colour.ground(),
        shape.discX(),
        shape.discY(),
        shape.discRadius(),
        colour.disc(),
        colour.akshar(),
        place,
        path);
  }
}
