package dev.halfmillion.backoffice.first;

import dev.halfmillion.backoffice.first.FirstProductForm.LessonInput;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.learning.LessonPictures;
import dev.halfmillion.learning.editing.NewLesson;
import dev.halfmillion.learning.editing.RefusedFiles;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.media.uploads.FormFiles;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads the form. Files that are fit are taken in even where something else has to be mended, so
 * that nobody sends them twice.
 */
@Component
class FirstProductReading {

  private final FormFiles files;
  private final Pictures covers;
  private final LessonPictures pictures;

  FirstProductReading(FormFiles files, Pictures covers, LessonPictures pictures) {
    this.files = files;
    this.covers = covers;
    this.pictures = pictures;
  }

  /**
   * What was read.
   *
   * @param form with what is known of its files
   * @param price null where none could be read
   */
  record Read(
      FirstProductForm form,
      @Nullable Money price,
      @Nullable PictureId picture,
      List<NewLesson> lessons,
      List<Problem> problems) {}

  /**
   * Reads it.
   *
   * @param draft whether a lesson may go without the file that was refused, for nobody sees it yet
   */
  Read read(
      UserId by, FirstProductForm form, MultiValueMap<String, MultipartFile> sent, boolean draft) {
    List<Problem> problems = new ArrayList<>();
    length(problems, "title", form.title(), 120, "Give it a title of at most 120 characters.");
    Money price = price(form.amount(), problems);
    length(problems, "summary", form.summary(), 400, "Describe it in at most 400 characters.");
    PictureId picture = picture(form.picture(), sent.getFirst("picture"), problems);
    List<NewLesson> lessons = new ArrayList<>();
    List<LessonInput> known = new ArrayList<>();
    for (LessonInput input : form.lessons()) {
      Arrival arrival = file(by, input, sent.getFirst("file" + input.number()));
      LessonInput now = known(input, arrival);
      known.add(now);
      if (now.number() == 1 || !now.blank()) {
        lessons.add(lesson(now, arrival.file(), draft, problems));
      }
    }
    String kept = picture == null ? "" : picture.toString();
    return new Read(form.with(kept, known), price, picture, lessons, problems);
  }

  private NewLesson lesson(
      LessonInput input, @Nullable Upload file, boolean draft, List<Problem> problems) {
    String number = String.valueOf(input.number());
    length(
        problems,
        "title" + number,
        input.title(),
        120,
        "Give lesson %s a title of at most 120 characters.".formatted(number));
    boolean refused = !input.refused().isEmpty();
    if (refused && !draft) {
      String again = " Choose another file, or tick that you go on without it.";
      problems.add(new Problem("file" + number, input.refused() + again));
    } else if (input.text().isBlank() && file == null && !refused) {
      String missing = "Write something in lesson %s, or choose a file for it.".formatted(number);
      problems.add(new Problem("text" + number, missing));
    }
    if (input.text().length() > 100_000) {
      problems.add(new Problem("text" + number, "The text is longer than 100,000 characters."));
    }
    pictures
        .problem(input.text())
        .ifPresent(sentence -> problems.add(new Problem("text" + number, sentence)));
    return new NewLesson(input.title(), input.text(), file, input.refused());
  }

  /**
   * What came of a lesson's file.
   *
   * @param file null where none came
   * @param refused what became of one that could not be taken in; empty for nothing
   */
  private record Arrival(@Nullable Upload file, String refused) {}

  private Arrival file(UserId by, LessonInput input, @Nullable MultipartFile sent) {
    try {
      Upload file = files.read(by, input.upload(), sent).orElse(null);
      return new Arrival(file, file != null || input.without() ? "" : input.refused());
    } catch (Refusal unfit) {
      String name = sent == null ? null : sent.getOriginalFilename();
      return new Arrival(null, RefusedFiles.sentence(name == null ? "" : name, unfit.sentence()));
    }
  }

  private static LessonInput known(LessonInput input, Arrival arrival) {
    Upload file = arrival.file();
    return new LessonInput(
        input.number(),
        input.title(),
        input.text(),
        file == null ? "" : file.id().toString(),
        file == null ? "" : file.fileName(),
        arrival.refused(),
        input.without());
  }

  private @Nullable PictureId picture(
      String kept, @Nullable MultipartFile sent, List<Problem> problems) {
    PictureId before =
        PictureId.parse(kept).filter(id -> covers.file(id, 400).isPresent()).orElse(null);
    if (sent == null || sent.isEmpty()) {
      return before;
    }
    try {
      return covers.store(sent.getInputStream());
    } catch (Refusal unfit) {
      problems.add(new Problem("picture", unfit.sentence()));
    } catch (IOException cut) {
      problems.add(new Problem("picture", "The picture did not arrive whole. Send it once more."));
    }
    return before;
  }

  private static @Nullable Money price(String amount, List<Problem> problems) {
    Optional<Money> price =
        RupeeText.parse(amount)
            .filter(
                p ->
                    p.compareTo(CatalogAuthoring.LEAST_PRICE) >= 0
                        && p.compareTo(CatalogAuthoring.GREATEST_PRICE) <= 0);
    if (price.isEmpty()) {
      String sentence = "Write a price in rupees, such as 999 or 999.50: from \u20b91 on.";
      problems.add(new Problem("amount", sentence));
    }
    return price.orElse(null);
  }

  private static void length(
      List<Problem> problems, String field, String text, int most, String sentence) {
    if (text.isEmpty() || text.length() > most) {
      problems.add(new Problem(field, sentence));
    }
  }
}
