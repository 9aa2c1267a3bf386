package dev.halfmillion.learning.certificates;

import dev.halfmillion.learning.CourseId;

/** A course gives certificates from now on. */
public record CertificatesBegun(CourseId course) {}
