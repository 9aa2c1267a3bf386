package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.platform.Academy;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leads to the copy of one's data. The file itself is given to whoever signed in just now or knows
 * the password, which a program does not.
 */
@RestController
class MyExportController {

  private final Academy academy;

  MyExportController(Academy academy) {
    this.academy = academy;
  }

  /** Where the copy is downloaded, in a browser. */
  record MyExport(String url) {}

  @Operation(operationId = "exportMyData", summary = "Where a copy of one's data is downloaded")
  @PostMapping("/api/v1/me/export")
  MyExport place() {
    return new MyExport(academy.url("/account/data").toString());
  }
}
