package dev.halfmillion.affiliates.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** What is answered about a program that the academy does not have. */
final class NoProgram {

  private static final String PAGE = "affiliates/programme/none";

  private NoProgram() {}

  /** Says so; there is no such page until the owner begins a program. */
  static String answer(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return PAGE;
  }
}
