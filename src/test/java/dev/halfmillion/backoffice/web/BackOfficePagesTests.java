package dev.halfmillion.backoffice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SalesTest
class BackOfficePagesTests {

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Payments payments;
  @Autowired UserRegistration registration;
  @Autowired AuditLog audit;
  @Autowired Transactions transactions;

  @Test
  void moneyIsForFinanceAndTheOwner() throws Exception {
    assertThat(read("/admin", Role.OWNER))
        .contains("Safe to withdraw", "What is mine today", "Owed to affiliates", "Gateway fees");
    assertThat(read("/admin", Role.FINANCE)).contains("Safe to withdraw", "Tax to pay");
    assertThat(read("/admin", Role.SUPPORT))
        .contains("Latest orders", "Waiting for you")
        .doesNotContain("Safe to withdraw", "What is mine today", "Move the clock");
  }

  @Test
  void anInstructorIsLedToCoursesAndProductsOnly() throws Exception {
    assertThat(read("/admin/courses", Role.INSTRUCTOR))
        .contains("href=\"/admin/courses\"", "href=\"/admin/products\"")
        .doesNotContain("/admin/search", "/admin/orders", "Safe to withdraw", "/admin/mails");
  }

  @Test
  void anOrderIsFoundByTheGatewaysNameForItsPayment() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));
    String payment = payments.attemptsOf(order.id().value()).getFirst().gatewayPaymentId();

    assertThat(read("/admin/search?q=" + payment, Role.SUPPORT))
        .contains(order.number(), "/admin/orders/" + order.id() + "/access-mail");
  }

  @Test
  void anUnpaidOrderIsFoundWithoutAccessToSend() throws Exception {
    Order order = shop.placed(IndianState.GOA, shop.product(Money.rupees(999)));

    assertThat(read("/admin/search?q=" + order.number(), Role.SUPPORT))
        .contains(order.number(), "Not paid")
        .doesNotContain("access-mail");
  }

  @Test
  void theSearchSaysHowItUnderstoodAndWhatItLeftAside() throws Exception {
    Order order = till.paid(IndianState.GOA, shop.product(Money.rupees(999)));

    assertThat(read("/admin/search?q=please help " + order.number(), Role.SUPPORT))
        .contains("as an order’s number", "Left aside: “please”, “help”.", order.title());
    assertThat(read("/admin/search?q=KA/2026-27/999999", Role.SUPPORT))
        .contains("as the number of an invoice or credit note", "Nothing found");
  }

  @Test
  void theAuditLogNamesWhoAndWhom() throws Exception {
    UserId actor = registration.ensure("audit.actor@office.test", "Ananya Audit", null);
    UserId subject = registration.ensure("audit.subject@office.test", "Ravi Audited", null);
    transactions.run(
        () -> audit.record(actor, "identity.suspended", subject.toString(), "Sent <b>spam</b>"));

    assertThat(read("/admin/audit", Role.OWNER))
        .contains("Sent &lt;b&gt;spam", "Ananya Audit", "Ravi Audited", "Identity: suspended")
        .contains("/admin/users/" + subject)
        .doesNotContain("<b>spam");
  }

  private String read(String address, Role role) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
