package dev.halfmillion.payments.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.PaymentRequest;
import dev.halfmillion.payments.gateways.HostedForm;
import java.util.List;

/**
 * The page that leads on to a gateway.
 *
 * @param description what is bought
 * @param orderNumber as people read it
 * @param amount what is due
 * @param action where the form leads
 * @param fields what it carries
 * @param back where the order can be seen instead
 */
public record PayPage(
    String description,
    String orderNumber,
    String amount,
    String action,
    List<Field> fields,
    String back) {

  /** A hidden field. */
  public record Field(String name, String value) {}

  static PayPage of(PaymentRequest request, HostedForm form) {
    return new PayPage(
        request.description(),
        request.orderNumber(),
        MoneyFormat.full(request.amount()),
        form.action().toString(),
        form.fields().entrySet().stream().map(f -> new Field(f.getKey(), f.getValue())).toList(),
        request.cancelTo().toString());
  }
}
