package dev.halfmillion.sales.web;

import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.sales.documents.DocumentKind;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import dev.halfmillion.sales.web.OrderAccess.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tax documents of an order, to read and to print. */
@Controller
@RequestMapping("/orders/{id}")
class InvoiceController {

  private final OrderAccess access;
  private final TaxDocuments documents;

  InvoiceController(OrderAccess access, TaxDocuments documents) {
    this.access = access;
    this.documents = documents;
  }

  @GetMapping("/invoice")
  ModelAndView invoice(@PathVariable String id, HttpServletRequest request) {
    Opened opened = access.openToStaff(id, request);
    return page(opened, DocumentKind.INVOICE, opened.order().id().value());
  }

  @GetMapping("/credit-notes/{refund}")
  ModelAndView creditNote(
      @PathVariable String id, @PathVariable String refund, HttpServletRequest request) {
    Opened opened = access.openToStaff(id, request);
    UUID cause = PublicId.parse("rfd", refund).orElseThrow(Refusal::notFound);
    return page(opened, DocumentKind.CREDIT_NOTE, cause);
  }

  private ModelAndView page(Opened opened, DocumentKind kind, UUID cause) {
    TaxDocument document =
        documents.ofOrder(opened.order().id().value()).stream()
            .filter(d -> d.kind() == kind && d.causeId().equals(cause))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    boolean buyers = opened.buyer() || opened.browser() || opened.link();
    String back = buyers ? opened.path("") : "/admin/orders/" + opened.order().id();
    return new ModelAndView(
        "sales/invoice/index", Map.of("page", InvoicePages.page(document, back)));
  }
}
