package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.documents.DocumentKind;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks orders up. */
@Service
public class OrderBook {

  private final Orders orders;
  private final OrderSearch search;
  private final RefundRows refunds;
  private final TaxDocuments documents;

  OrderBook(Orders orders, OrderSearch search, RefundRows refunds, TaxDocuments documents) {
    this.orders = orders;
    this.search = search;
    this.refunds = refunds;
    this.documents = documents;
  }

  /** The order. */
  public Optional<Order> find(OrderId id) {
    return orders.find(id);
  }

  /** The order that people call by this number. */
  public Optional<Order> findByNumber(String number) {
    return orders.findByNumber(number);
  }

  /** What people call these orders; unknown ones are left out. */
  public Map<OrderId, String> numbers(Collection<OrderId> ids) {
    return search.numbers(ids);
  }

  /**
   * Whether an order was placed in a browser.
   *
   * @param secret what the browser's cookie holds
   */
  public boolean wasPlacedIn(OrderId id, String secret) {
    return orders.wasPlacedBy(id, Secrets.hash(secret));
  }

  /** The orders that a search fits, the newest first. */
  public Page list(Filter filter) {
    return search.list(filter);
  }

  /** The newest 100 orders of a person, paid or not. */
  public List<Order> ofBuyer(UserId buyer) {
    return search.ofBuyer(buyer);
  }

  /**
   * A page of somebody's orders, the newest first.
   *
   * @param after the last one of the page before; null for the first page
   */
  public List<Order> ofBuyer(UserId buyer, @Nullable OrderId after, int size) {
    return search.ofBuyer(buyer, after, size);
  }

  /**
   * The other orders that were paid by the same person, or under the same e-mail address or phone
   * number, oldest first.
   */
  public List<Order> paidBySame(Order order) {
    return search.paidBySame(order);
  }

  /** How many orders there are. */
  public long count() {
    return search.count();
  }

  /** The lines of an order that a refund has closed: what they held is not had any more. */
  public Set<UUID> closedLines(OrderId id) {
    return refunds.endedLines(id);
  }

  /** The refunds of an order, oldest first. */
  public List<Refund> refunds(OrderId id) {
    return refunds.ofOrder(id);
  }

  /** The invoice and credit notes of an order, oldest first. */
  public List<Document> documents(OrderId id) {
    return documents.ofOrder(id.value()).stream().map(OrderBook::document).toList();
  }

  private static Document document(TaxDocument document) {
    return new Document(
        document.title(),
        document.causeId(),
        document.kind() == DocumentKind.CREDIT_NOTE,
        document.number(),
        document.dated(),
        document.taxable(),
        document.total());
  }

  /**
   * A tax document of an order.
   *
   * @param title Tax invoice, Invoice, Receipt, Credit note
   * @param cause the order of an invoice, the refund of a credit note
   * @param creditNote whether it is for a refund
   * @param dated by the calendar in India
   */
  public record Document(
      String title,
      UUID cause,
      boolean creditNote,
      String number,
      LocalDate dated,
      Money taxable,
      Money total) {}

  /**
   * Which orders to list.
   *
   * @param text an order number, invoice number, identifier, e-mail address, phone number or name,
   *     or the beginning of one; empty for all
   * @param status null for any
   * @param after where the former page ended, or null
   * @param size at most 200
   */
  public record Filter(
      String text, @Nullable OrderStatus status, @Nullable String after, int size) {

    public Filter {
      if (size < 1 || size > 200) {
        throw new IllegalArgumentException("A page has 1 to 200 orders");
      }
    }

    /** The newest orders that a text fits. */
    public static Filter search(String text, int size) {
      return new Filter(text, null, null, size);
    }
  }

  /**
   * One page of a list.
   *
   * @param next what to give as {@code after} for the next page; null at the end
   */
  public record Page(List<Order> orders, @Nullable String next) {

    public Page {
      orders = List.copyOf(orders);
    }
  }
}
