package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.Instructor;
import io.swagger.v3.oas.annotations.media.Schema;

/** Who teaches a course. */
@Schema(name = "Instructor")
record Teacher(String name, String bio) {

  static Teacher of(Instructor instructor) {
    return new Teacher(instructor.name(), instructor.bio());
  }
}
