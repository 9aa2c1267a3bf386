package dev.halfmillion.media.uploads;

import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The file of a form: sent before by the page's script, which the form then names, or with the form
 * itself where no script runs.
 */
@Component
public class FormFiles {

  private final Uploads uploads;

  FormFiles(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * The whole file, or empty where none was chosen.
   *
   * @param name what the form names; null or empty for nothing
   * @param file what came with the form; null or empty for nothing
   * @throws Refusal {@code upload.missing} for a file that has not arrived whole, and as {@link
   *     Uploads#receive}
   */
  public Optional<Upload> read(UserId by, @Nullable String name, @Nullable MultipartFile file) {
    if (file != null && !file.isEmpty()) {
      return Optional.of(receive(by, file));
    }
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        UploadId.parse(name)
            .flatMap(id -> uploads.arrived(by, id))
            .orElseThrow(
                () ->
                    new Refusal(
                        "upload.missing", "The file has not arrived whole. Choose it once more.")));
  }

  private Upload receive(UserId by, MultipartFile file) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    FileKind kind =
        FileKind.ofName(name)
            .orElseThrow(
                () ->
                    new Refusal(
                        "media.type",
                        "Choose a video (MP4, WebM), an audio file (MP3, M4A) or a PDF."));
    try (InputStream bytes = file.getInputStream()) {
      String plain = name.substring(Math.max(0, name.length() - 120));
      return uploads.receive(by, kind, plain, file.getSize(), bytes);
    } catch (IOException cut) {
      throw new Refusal("upload.broken", "The file did not arrive whole. Send it once more.");
    }
  }
}
