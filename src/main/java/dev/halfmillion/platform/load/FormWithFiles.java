package dev.halfmillion.platform.load;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.core.ApplicationPart;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, taken apart by the container's own parser from a body that somebody else
 * reads, so that it can be asked to keep a pace. Its files lie on disk until it is over.
 */
final class FormWithFiles extends FieldsRequest {

  /** As many as the container takes. */
  private static final int MOST_PARTS = 50;

  private final List<Part> parts;

  private FormWithFiles(
      HttpServletRequest request, List<Part> parts, Map<String, List<String>> fields) {
    super(request, fields);
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a form whole.
   *
   * @param paced the request, whose body says when it comes too slowly
   * @param limits how large the form and each of its files may be, and where the files lie
   * @param mostOfFields how many bytes its fields may have together
   * @throws dev.halfmillion.platform.Refusal with 408, 413 or 400 for one that is too slow, too
   *     large or cannot be read
   */
  static FormWithFiles read(
      HttpServletRequest paced, MultipartConfigElement limits, int mostOfFields)
      throws IOException {
    Charset charset = charset(paced);
    List<Part> parts = parts(paced, limits);
    try {
      return new FormWithFiles(paced, parts, fields(parts, charset, mostOfFields));
    } catch (RuntimeException | IOException refused) {
      delete(parts);
      throw refused;
    }
  }

  private static List<Part> parts(HttpServletRequest paced, MultipartConfigElement limits) {
    File place = place(paced, limits);
    FileUpload upload = new FileUpload();
    upload.setFileItemFactory(new DiskFileItemFactory(limits.getFileSizeThreshold(), place));
    upload.setFileSizeMax(limits.getMaxFileSize());
    upload.setSizeMax(limits.getMaxRequestSize());
    upload.setFileCountMax(MOST_PARTS);
    List<Part> parts = new ArrayList<>();
    try {
      for (FileItem item : upload.parseRequest(new ServletRequestContext(paced))) {
        parts.add(new ApplicationPart(item, place));
      }
    } catch (FileUploadException broken) {
      throw meaning(broken);
    } catch (InvalidFileNameException hostile) {
      throw malformed();
    }
    return parts;
  }

  private static @Nullable File place(HttpServletRequest request, MultipartConfigElement limits) {
    if (!limits.getLocation().isEmpty()) {
      return new File(limits.getLocation());
    }
    return request.getServletContext().getAttribute(ServletContext.TEMPDIR) instanceof File ours
        ? ours
        : null;
  }

  private static RuntimeException meaning(FileUploadException broken) {
    if (broken instanceof SizeException || broken instanceof FileCountLimitExceededException) {
      return Arrival.large();
    }
    Throwable cause = broken.getCause();
    if (cause != null && cause.getCause() instanceof SocketTimeoutException) {
      return Arrival.late();
    }
    boolean ours =
        broken instanceof IOFileUploadException
            && cause instanceof IOException io
            && !(io instanceof MalformedStreamException || io instanceof BadRequestException);
    return ours ? new UncheckedIOException(new IOException(broken)) : malformed();
  }

  private static Map<String, List<String>> fields(List<Part> parts, Charset charset, int most)
      throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    long size = 0;
    for (Part part : parts) {
      if (part.getSubmittedFileName() == null) {
        size += part.getSize();
        if (size > most) {
          throw Arrival.large();
        }
        String value = new String(part.getInputStream().readAllBytes(), charset);
        fields.computeIfAbsent(part.getName(), first -> new ArrayList<>()).add(value);
      }
    }
    return fields;
  }

  /** Takes the files off the disk. */
  void forget() throws IOException {
    delete(parts);
  }

  private static void delete(List<Part> parts) throws IOException {
    for (Part part : parts) {
      part.delete();
    }
  }

  @Override
  public Collection<Part> getParts() {
    return parts;
  }

  @Override
  public @Nullable Part getPart(String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
  }
}
