package dev.halfmillion.bench.data;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.learning.CourseId;

/** A course and the product that sells it. */
record SchoolCourse(String slug, CourseId course, ProductId product) {}
