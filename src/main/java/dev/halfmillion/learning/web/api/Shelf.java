package dev.halfmillion.learning.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What somebody may study, the course opened last first. */
@Schema(name = "Library")
record Shelf(List<CourseSummary> courses) {}
