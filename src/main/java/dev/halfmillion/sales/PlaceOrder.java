package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Buyer.Business;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The wish to buy.
 *
 * @param key made with the form: the same form sent twice is one order; at least 16 characters
 * @param products what, at least one and none twice
 * @param contact who
 * @param signedIn the user who is signed in, whose own the order will be; else null
 * @param attribution how the buyer came
 * @param browser the secret in the cookie of the browser that orders, or null
 * @param coupon to make it cheaper, or null
 * @param shown the total that the form showed: an order that would cost more is refused; null where
 *     none was shown
 */
public record PlaceOrder(
    String key,
    List<ProductId> products,
    Contact contact,
    @Nullable UserId signedIn,
    Attribution attribution,
    @Nullable String browser,
    @Nullable WishedCoupon coupon,
    @Nullable Money shown) {

  /** A wish whose form showed no total. */
  public PlaceOrder(
      String key,
      List<ProductId> products,
      Contact contact,
      @Nullable UserId signedIn,
      Attribution attribution,
      @Nullable String browser,
      @Nullable WishedCoupon coupon) {
    this(key, products, contact, signedIn, attribution, browser, coupon, null);
  }

  /** A wish without a coupon. */
  public PlaceOrder(
      String key,
      List<ProductId> products,
      Contact contact,
      @Nullable UserId signedIn,
      Attribution attribution,
      @Nullable String browser) {
    this(key, products, contact, signedIn, attribution, browser, null, null);
  }

  public PlaceOrder {
    products = List.copyOf(products);
    if (products.isEmpty() || products.stream().distinct().count() != products.size()) {
      throw new IllegalArgumentException("An order holds at least one product and none twice");
    }
    if (key.length() < 16) {
      throw new IllegalArgumentException("The key of a form is too short to be one");
    }
  }

  /**
   * What the buyer typed, checked.
   *
   * @param name at most 120 characters
   * @param email in its normal form
   * @param business for whom the invoice is, registered in that State; null for the buyer in person
   */
  public record Contact(
      String name,
      String email,
      MobileNumber phone,
      IndianState state,
      @Nullable Business business) {

    /** Somebody who buys in person. */
    public Contact(String name, String email, MobileNumber phone, IndianState state) {
      this(name, email, phone, state, null);
    }

    public Contact {
      if (name.isBlank() || name.length() > 120 || email.length() > 254) {
        throw new IllegalArgumentException("Not the name and address of a buyer");
      }
      if (!StandardCharsets.US_ASCII.newEncoder().canEncode(email)) {
        throw new IllegalArgumentException("An address in its normal form is ASCII");
      }
      if (business != null && !business.gstin().stateCode().equals(state.code())) {
        throw new IllegalArgumentException("The GSTIN is of another State");
      }
    }
  }

  /**
   * A coupon that the buyer wants to use.
   *
   * @param code as typed or brought by a link
   * @param typed whether the buyer typed it
   */
  public record WishedCoupon(String code, boolean typed) {}

  /** Equal for the same form with the same content. */
  String submission() {
    String items =
        products.stream().map(ProductId::toString).sorted().collect(Collectors.joining(","));
    return Secrets.hash(
        String.join(
            "\n",
            key,
            items,
            contact.name(),
            contact.email(),
            contact.phone().digits(),
            contact.state().code(),
            String.valueOf(contact.business()),
            String.valueOf(signedIn),
            String.valueOf(attribution.token()),
            coupon == null ? "" : coupon.code().toUpperCase(Locale.ROOT)));
  }
}
