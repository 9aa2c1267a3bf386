package dev.halfmillion.demo;

import dev.halfmillion.demo.content.DemoFiles;
import dev.halfmillion.demo.content.DemoVideos;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.LessonVideo.Caption;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.OnlyInDemo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the demo's videos, posters and captions into the media library. */
@Component
@OnlyInDemo
class CourseFilms {

  private final MediaLibrary library;

  CourseFilms(MediaLibrary library) {
    this.library = library;
  }

  LessonVideo store(String name) {
    MediaId film = store(name + ".mp4", "video/mp4");
    MediaId poster = store(name + ".png", "image/png");
    List<Caption> captions =
        List.of(
            new Caption("en", "English", store(name + ".en.vtt", "text/vtt")),
            new Caption("hi", "हिन्दी", store(name + ".hi.vtt", "text/vtt")));
    return new LessonVideo(film, DemoVideos.seconds(name), poster, captions);
  }

  private MediaId store(String file, String contentType) {
    try (InputStream bytes = DemoFiles.open("media/" + file)) {
      return library.store(bytes, file, contentType);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
