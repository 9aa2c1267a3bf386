package dev.halfmillion.demo.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws the demo's videos, posters and captions from the scripts in {@code
 * src/test/resources/demo/scenes} into {@code src/main/resources/demo/media}. Nothing is taken from
 * elsewhere: shapes are drawn here, letters are the covers' outlines. Run it with the test
 * classpath from the project's root after a script has changed, and commit what it made:
 *
 * <pre>java -Djava.awt.headless=true -cp … dev.halfmillion.demo.content.MakeMedia [name…]</pre>
 */
final class MakeMedia {

  private static final Path SCENES = Path.of("src/test/resources/demo/scenes");
  private static final Path MEDIA = Path.of("src/main/resources/demo/media");

  private MakeMedia() {}

  public static void main(String[] names) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Files.createDirectories(MEDIA);
    StringBuilder seconds = new StringBuilder();
    for (Path scene : scenes()) {
      String name = scene.getFileName().toString().replace(".txt", "");
      Script script = Script.parse(Files.readString(scene));
      seconds.append(name).append(' ').append(script.seconds()).append('\n');
      if (names.length == 0 || List.of(names).contains(name)) {
        make(name, script);
      }
    }
    Files.writeString(MEDIA.resolve("seconds.txt"), seconds);
  }

  private static List<Path> scenes() throws IOException {
    try (Stream<Path> files = Files.list(SCENES)) {
      return files.sorted().toList();
    }
  }

  private static void make(String name, Script script) throws IOException {
    Files.writeString(MEDIA.resolve(name + ".en.vtt"), script.captions(false));
    Files.writeString(MEDIA.resolve(name + ".hi.vtt"), script.captions(true));
    Script.Shot first = script.shots().getFirst();
    ImageIO.write(
        Drawings.frame(script.colour(), first, 1), "png", MEDIA.resolve(name + ".png").toFile());
    try (Film film = new Film(MEDIA.resolve(name + ".mp4"))) {
      for (Script.Shot shot : script.shots()) {
        int frames = shot.seconds() * Film.FRAMES_A_SECOND;
        for (int i = 0; i < frames; i++) {
          film.add(Drawings.frame(script.colour(), shot, (double) i / frames));
        }
      }
    }
  }
}
