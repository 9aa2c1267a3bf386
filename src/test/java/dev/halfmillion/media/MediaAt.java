package dev.halfmillion.media;

import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.media.storage.MediaStore;
import dev.halfmillion.media.storage.TestStores;
import dev.halfmillion.media.uploads.Uploads;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The parts of the application that touch files, over another storage than the application's. */
public final class MediaAt {

  private static final String MEDIA = "dev.halfmillion.media.";
  private static final List<String> TOUCHING =
      List.of(
          "MediaLibrary",
          "MediaDrafts",
          "pictures.Pictures",
          "uploads.UploadRoom",
          "uploads.Uploads",
          "uploads.ForgottenUploads",
          "web.MediaController");
  private static final Map<TestStores, MediaAt> MADE = new EnumMap<>(TestStores.class);

  private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

  private MediaAt(TestStores where, ApplicationContext application) {
    parts.setParent(application);
    parts.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    parts.registerBean("mediaStore", MediaStore.class, where::store);
    TOUCHING.forEach(name -> parts.register(type(MEDIA + name)));
    parts.refresh();
  }

  public static MediaAt at(TestStores where, ApplicationContext application) {
    return MADE.computeIfAbsent(where, place -> new MediaAt(place, application));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  public Uploads uploads() {
    return parts.getBean(Uploads.class);
  }

  public MediaLibrary library() {
    return parts.getBean(MediaLibrary.class);
  }

  public Pictures pictures() {
    return parts.getBean(Pictures.class);
  }

  /** Asks for files of this storage. */
  public MockMvc mvc() {
    return MockMvcBuilders.standaloneSetup(parts.getBean(MEDIA + "web.MediaController"))
        .setControllerAdvice()
        .build();
  }
}
