package dev.halfmillion.learning.web.api;

import java.util.List;

/** All notes of this person in a lesson. */
record NotesOfLesson(List<WrittenNote> items) {}
