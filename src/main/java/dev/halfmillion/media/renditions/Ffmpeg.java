package dev.halfmillion.media.renditions;

import dev.halfmillion.media.MediaType;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How ffmpeg is called. What it reads is hostile: it opens no address but the one file, as the kind
 * of file that its bytes are, on one thread, and stops by itself after a time and at a size.
 */
@Component
class Ffmpeg {

  private static final String LONGEST_FILM = "43200";
  private static final String MOST_PIXELS = "40000000";

  private final FfmpegSettings settings;

  Ffmpeg(FfmpegSettings settings) {
    this.settings = settings;
  }

  /** The program, as it is found now; empty where it is not installed or not wanted. */
  Optional<Path> program() {
    return settings.ffmpeg().equals("none") ? Optional.empty() : find(settings.ffmpeg());
  }

  FfmpegSettings settings() {
    return settings;
  }

  private static Optional<Path> find(String name) {
    try {
      Path given = Path.of(name);
      if (given.getNameCount() > 1 || given.isAbsolute()) {
        return Optional.of(given).filter(Files::isExecutable);
      }
      String folders = System.getenv().getOrDefault("PATH", "");
      return Arrays.stream(folders.split(File.pathSeparator))
          .filter(folder -> !folder.isBlank())
          .map(folder -> Path.of(folder).resolve(name))
          .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
          .findFirst();
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }

  /**
   * The command that makes a version.
   *
   * @param most the most bytes it writes
   */
  List<String> command(
      Path program, RenditionKind kind, MediaType type, Path source, Path target, long most) {
    List<String> command = new ArrayList<>();
    find("nice").ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", "19")));
    command.addAll(List.of(program.toString(), "-hide_banner", "-nostdin", "-y"));
    command.addAll(List.of("-loglevel", "error", "-timelimit", seconds()));
    command.addAll(List.of("-protocol_whitelist", "file", "-threads", "1"));
    command.addAll(List.of("-max_pixels", MOST_PIXELS, "-f", demuxer(type), "-t", LONGEST_FILM));
    command.addAll(List.of("-i", "file:" + source.toAbsolutePath()));
    command.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn"));
    command.addAll(made(kind));
    command.addAll(List.of("-threads", "1", "-fs", Long.toString(most)));
    command.add("file:" + target.toAbsolutePath());
    return command;
  }

  private String seconds() {
    return Long.toString(settings.ffmpegLongest().toSeconds());
  }

  private static String demuxer(MediaType type) {
    return switch (type) {
      case MP4, M4A -> "mov";
      case WEBM -> "matroska";
      case MP3 -> "mp3";
      case PNG -> "png_pipe";
      case JPEG -> "jpeg_pipe";
      default -> throw new IllegalArgumentException("No recording: " + type);
    };
  }

  private static List<String> made(RenditionKind kind) {
    return switch (kind) {
      case AUDIO ->
          words(
              "-map 0:a:0 -vn", "-c:a aac -b:a 32k -ac 1 -ar 24000", "-movflags +faststart -f mp4");
      case SMALL ->
          words(
              "-map 0:v:0 -map 0:a:0? -fpsmax 30 -vf",
              "scale=if(gt(iw\\,ih)\\,-2\\,trunc(min(360\\,iw)/2)*2)"
                  + ":if(gt(iw\\,ih)\\,trunc(min(360\\,ih)/2)*2\\,-2)",
              "-c:v libx264 -preset veryfast -profile:v main -pix_fmt yuv420p",
              "-crf 28 -maxrate 400k -bufsize 800k -g 120",
              "-c:a aac -b:a 48k -ac 1 -movflags +faststart -f mp4");
      case POSTER ->
          words(
              "-map 0:v:0 -an -t 20 -vf thumbnail=150,scale=min(1280\\,iw):-2",
              "-frames:v 1 -c:v png -f image2 -update 1");
      case W400, W800, W1600 ->
          words(
              "-map 0:v:0 -an -frames:v 1 -vf scale=min(%d\\,iw):-1".formatted(kind.width()),
              "-c:v libwebp -quality 80 -f webp");
    };
  }

  private static List<String> words(String... parts) {
    return Arrays.stream(parts).flatMap(part -> Arrays.stream(part.split(" "))).toList();
  }
}
