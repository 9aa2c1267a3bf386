package dev.halfmillion.media.web;

import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.probe.Probe;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.media.uploads.UploadId;
import dev.halfmillion.media.uploads.UploadPlan;
import dev.halfmillion.media.uploads.Uploads;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes in large files for the forms of the back office, as their script sends them. */
@RestController
@RequestMapping("/admin/uploads")
class UploadsController {

  private static final int LONGEST_NAME = 120;

  private final Uploads uploads;
  private final Pictures pictures;

  UploadsController(Uploads uploads, Pictures pictures) {
    this.uploads = uploads;
    this.pictures = pictures;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.OK)
  UploadAnswer begin(
      @AuthenticationPrincipal SignedInUser me,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String size,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "") String start) {
    String last = name.substring(Math.max(0, name.length() - LONGEST_NAME));
    UploadPlan plan = new UploadPlan(kind(kind), last, number(size), mark);
    if (!start.isEmpty()) {
      Probe.requireStart(plan.kind(), bytes(start));
    }
    return answer(uploads.begin(me.id(), plan));
  }

  @GetMapping("/{id}")
  UploadAnswer state(@AuthenticationPrincipal SignedInUser me, @PathVariable String id) {
    return answer(mine(me, id));
  }

  @PutMapping("/{id}/pieces")
  UploadAnswer piece(
      @AuthenticationPrincipal SignedInUser me,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String at,
      @RequestHeader(name = "X-Piece-Sha256", defaultValue = "") String hash,
      HttpServletRequest request)
      throws IOException {
    return answer(uploads.write(mine(me, id).id(), number(at), hash, request.getInputStream()));
  }

  /** Where the storage itself takes the piece at this place, by PUT and for an hour. */
  @PostMapping("/{id}/addresses")
  Map<String, String> address(
      @AuthenticationPrincipal SignedInUser me,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String at) {
    return Map.of("address", uploads.address(mine(me, id), number(at)).toString());
  }

  @PostMapping("/{id}/completion")
  UploadAnswer finish(@AuthenticationPrincipal SignedInUser me, @PathVariable String id) {
    return answer(uploads.finish(mine(me, id).id()));
  }

  /** A picture for a text; the answer says how the text names it. */
  @PostMapping("/pictures")
  Map<String, String> picture(@RequestParam(required = false) @Nullable MultipartFile picture)
      throws IOException {
    if (picture == null || picture.isEmpty()) {
      throw new Refusal("media.picture", "Choose a picture first.");
    }
    String name = picture.getOriginalFilename();
    try (InputStream bytes = picture.getInputStream()) {
      return Map.of("address", "/media/" + pictures.storeOne(bytes, name == null ? "" : name));
    }
  }

  private UploadAnswer answer(Upload upload) {
    return UploadAnswer.of(upload, uploads.direct());
  }

  private Upload mine(SignedInUser me, String id) {
    return uploads.find(me.id(), UploadId.parse(id).orElseThrow(Refusal::notFound));
  }

  private static FileKind kind(String name) {
    return Arrays.stream(FileKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal("upload.kind", "Choose a video, an audio file or a PDF."));
  }

  /** The first bytes in hexadecimal, by which the wrong file is refused before it is sent. */
  private static byte[] bytes(String start) {
    try {
      return HexFormat.of().parseHex(start);
    } catch (IllegalArgumentException none) {
      throw new Refusal("upload.start", "Say the first bytes of the file in hexadecimal.");
    }
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,15}")) {
      throw new Refusal("upload.number", "Say in bytes how large the file or where the piece is.");
    }
    return Long.parseLong(text);
  }
}
