package dev.halfmillion.backoffice.launch;

import dev.halfmillion.affiliates.SaleStories;
import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.affiliates.SaleStory.Earning;
import dev.halfmillion.backoffice.launch.TestSalePage.Step;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderBook.Document;
import dev.halfmillion.sales.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks up what a test sale has set off so far, in the places where a real one would be looked up.
 */
@Component
class TestSaleSteps {

  private final OrderBook orders;
  private final Books books;
  private final Grants grants;
  private final SaleStories stories;
  private final Notifications mails;

  TestSaleSteps(
      OrderBook orders, Books books, Grants grants, SaleStories stories, Notifications mails) {
    this.orders = orders;
    this.books = books;
    this.grants = grants;
    this.stories = stories;
    this.mails = mails;
  }

  /** The steps in the order of a sale, each done or not. */
  List<Step> of(Order order) {
    List<Document> documents = orders.documents(order.id());
    List<SaleStory> told = stories.ofOrder(order.id().value());
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step("Ordered", "Order %s of %s".formatted(order.number(), total(order)), "done"));
    steps.add(paid(order));
    steps.add(invoiced(documents));
    steps.add(booked(books.about(order.id())));
    steps.add(opened(grants.of("order:" + order.id())));
    steps.add(shared(told));
    steps.add(mailed(mails.about(order.id().toString())));
    steps.add(takenBack(order, documents));
    return inTurn(steps);
  }

  private static String total(Order order) {
    return MoneyFormat.full(order.total());
  }

  private static Step paid(Order order) {
    return step(
        order.status().wasPaid(),
        "Paid",
        "The sandbox took the money, and its webhook told of it",
        "The sandbox takes the money and tells of it by a webhook");
  }

  private static Step invoiced(List<Document> documents) {
    return documents.stream()
        .filter(document -> !document.creditNote())
        .findFirst()
        .map(d -> done("Invoiced", d.title() + " " + d.number() + ", in the series of tests"))
        .orElseGet(() -> later("Invoiced", "The invoice gets the next number of its series"));
  }

  private static Step booked(List<PostedJournal> journals) {
    return step(
        !journals.isEmpty(),
        "Booked",
        "%d entries in the ledger’s book of tests, each with equal debits and credits"
            .formatted(journals.size()),
        "The sale goes into the books, with equal debits and credits");
  }

  private static Step opened(List<Grant> granted) {
    return step(
        !granted.isEmpty(),
        "Opened",
        "What was bought was opened to you" + (closed(granted) ? ", and is closed again" : ""),
        "What was bought is opened to you");
  }

  private static boolean closed(List<Grant> granted) {
    return granted.stream().allMatch(grant -> grant.revocation() != null);
  }

  private static Step shared(List<SaleStory> told) {
    List<Earning> earned = told.stream().flatMap(story -> story.earnings().stream()).toList();
    if (told.isEmpty()) {
      return later("Shared", "The affiliate whose link was followed gets a share");
    }
    if (earned.isEmpty()) {
      return done("Shared", "No affiliate’s link was followed, so nobody gets a share");
    }
    String words =
        earned.stream()
            .map(Earning::amount)
            .map(MoneyFormat::full)
            .collect(Collectors.joining(", then "));
    Money left = earned.stream().map(Earning::amount).reduce(Money::plus).orElseThrow();
    return done(
        "Shared", "An affiliate’s link was followed: " + words + ", " + MoneyFormat.full(left));
  }

  private static Step mailed(List<MailNote> sent) {
    return step(
        !sent.isEmpty(),
        "Mailed",
        sent.stream().map(MailNote::subject).distinct().collect(Collectors.joining(" · ")),
        "The receipt goes to your address");
  }

  private static Step takenBack(Order order, List<Document> documents) {
    String note =
        documents.stream()
            .filter(Document::creditNote)
            .findFirst()
            .map(document -> " by credit note " + document.number())
            .orElse("");
    return step(
        order.status() == OrderStatus.REFUNDED,
        "Taken back",
        "Refunded in full%s".formatted(note),
        "A refund takes it back out of the figures");
  }

  private static Step step(boolean is, String title, String then, String before) {
    return is ? done(title, then) : later(title, before);
  }

  private static Step done(String title, String text) {
    return new Step(title, text, "done");
  }

  private static Step later(String title, String text) {
    return new Step(title, text, "later");
  }

  /** The first that is not done is the one that everybody waits for. */
  private static List<Step> inTurn(List<Step> steps) {
    int next = 0;
    while (next < steps.size() && steps.get(next).state().equals("done")) {
      next++;
    }
    if (next < steps.size()) {
      steps.set(next, new Step(steps.get(next).title(), steps.get(next).text(), "now"));
    }
    return steps;
  }
}
