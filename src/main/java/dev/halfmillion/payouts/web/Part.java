package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;

/** Which of the details a form asks for. */
enum Part {
  ALL(
      "",
      true,
      true,
      "Where should your money go?",
      "We need this once before your first payout. It is kept encrypted, and only the last four"
          + " characters are ever shown."),
  PERSON(
      "/person",
      true,
      false,
      "Correct your name or PAN",
      "As on your PAN card. It goes into the tax papers of your payouts."),
  METHOD(
      "/method",
      false,
      true,
      "Change where your money goes",
      "For your safety nothing is paid to a changed account for 72 hours, and we tell you by"
          + " mail.");

  final String path;
  final boolean person;
  final boolean method;
  final String title;
  final String lead;

  Part(String path, boolean person, boolean method, String title, String lead) {
    this.path = path;
    this.person = person;
    this.method = method;
    this.title = title;
    this.lead = lead;
  }

  List<Problem> problems(DetailsForm form) {
    List<Problem> problems = new ArrayList<>();
    if (person) {
      problems.addAll(form.personProblems());
    }
    if (method) {
      problems.addAll(form.methodProblems());
    }
    return problems;
  }
}
