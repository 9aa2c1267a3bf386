package dev.halfmillion.journey;

import dev.halfmillion.learning.CourseChanges;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.Ids;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sound of a recording as the job makes it, at the same 32 kbit/s: the demo's films are silent,
 * and a machine may have no ffmpeg. It is made here byte by byte, of MP3 frames that hold silence.
 */
record Soundtrack(DemoApplication demo) {

  /** MPEG-2 layer III, 32 kbit/s, 24 kHz, one channel: 96 bytes for 576 samples. */
  private static final byte[] HEAD = {(byte) 0xff, (byte) 0xf3, 0x44, (byte) 0xc4};

  private static final int FRAME = 96;
  private static final int FRAMES_PER_SECOND = 24_000 / 576 + 1;

  /** Gives a lesson's recording a sound of its own. */
  void of(LessonId lesson, int seconds) {
    MediaLibrary library = demo.bean(MediaLibrary.class);
    MediaId sound =
        library.storeUnclaimed(
            new ByteArrayInputStream(silence(seconds)), "sound.mp3", "audio/mpeg");
    library.claim(sound);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> put(lesson, sound));
    CourseId course = demo.bean(KeptCourses.class).courseOf(lesson).orElseThrow();
    demo.bean(CourseChanges.class).note("learning.course-edited", course, "A sound was added");
  }

  /** Unless the job is at work on it this very moment, and would write its own end over it. */
  private boolean put(LessonId lesson, MediaId sound) {
    return demo.bean(JdbcClient.class)
            .sql(
                """
                UPDATE media_rendition r JOIN learning_lesson l ON l.media_id = r.source_id
                SET r.state = 'READY', r.asset_id = :sound
                WHERE l.id = :lesson AND r.kind = 'AUDIO' AND r.state <> 'WORKING'
                """)
            .param("sound", Ids.bytes(sound.value()))
            .param("lesson", Ids.bytes(lesson.value()))
            .update()
        == 1;
  }

  private static byte[] silence(int seconds) {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (int i = 0; i < seconds * FRAMES_PER_SECOND; i++) {
      frames.writeBytes(HEAD);
      frames.writeBytes(new byte[FRAME - HEAD.length]);
    }
    return frames.toByteArray();
  }
}
