package dev.halfmillion.demo.content;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * An H.264 film in an MP4 file whose index comes first, so that it plays while it loads. The frames
 * go through a pipe to {@code ffmpeg}, which must be installed with libx264.
 */
final class Film implements AutoCloseable {

  static final int WIDTH = 640;
  static final int HEIGHT = 360;
  static final int FRAMES_A_SECOND = 8;

  /** The kind of picture that {@link #add} takes; its bytes are those of the pipe. */
  static final int PICTURE = BufferedImage.TYPE_3BYTE_BGR;

  private static final String OPTIONS =
      "-c:v libx264 -preset veryfast -crf 24 -g 16 -pix_fmt yuv420p -threads 1 -an"
          + " -map_metadata -1 -fflags +bitexact -movflags +faststart";

  private final Process encoder;
  private final OutputStream pipe;

  Film(Path target) throws IOException {
    String input =
        "ffmpeg -v error -y -f rawvideo -pix_fmt bgr24 -s %dx%d -r %d -i - "
            .formatted(WIDTH, HEIGHT, FRAMES_A_SECOND);
    List<String> command = List.of((input + OPTIONS + " " + target).split(" "));
    encoder =
        new ProcessBuilder(command).inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE).start();
    pipe = encoder.getOutputStream();
  }

  void add(BufferedImage frame) throws IOException {
    pipe.write(((DataBufferByte) frame.getRaster().getDataBuffer()).getData());
  }

  @Override
  public void close() throws IOException {
    pipe.close();
    try {
      if (encoder.waitFor() != 0) {
        throw new IOException("ffmpeg failed");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
