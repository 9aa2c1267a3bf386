package dev.halfmillion.sales.web;

import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.web.CheckoutCodes.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the checkout form: either a contact to sell to, or what is to be mended. */
@Component
class CheckoutCheck {

  private static final int LONGEST_NAME = 120;

  /**
   * Checks all of the form.
   *
   * @param me who is signed in; their own address counts, whatever the form says
   * @param reading what came of the code
   */
  Checked check(CheckoutForm form, @Nullable SignedInUser me, Reading reading) {
    return check(form, me, reading.problems());
  }

  /** The same of a form that has no code. */
  Checked check(CheckoutForm form, @Nullable SignedInUser me) {
    return check(form, me, List.of());
  }

  private Checked check(CheckoutForm form, @Nullable SignedInUser me, List<Problem> ofTheCode) {
    List<Problem> problems = new ArrayList<>();
    String name = name(form, problems);
    Optional<MobileNumber> phone = MobileNumber.parse(form.phone());
    if (phone.isEmpty()) {
      problems.add(
          new Problem("phone", "Write a 10-digit Indian mobile number, such as 98220 41576."));
    }
    Optional<EmailAddress> email = EmailAddress.parse(me == null ? form.email() : me.email());
    if (email.isEmpty()) {
      problems.add(new Problem("email", "Write an e-mail address such as asha@example.in."));
    }
    String suggestion = me == null ? suggestion(form) : "";
    if (!suggestion.isEmpty() && !form.emailSeen().equals(form.email())) {
      problems.add(new Problem("email", "Did you mean " + suggestion + "?"));
    }
    Optional<IndianState> state = IndianState.ofCode(form.state());
    if (state.isEmpty()) {
      problems.add(new Problem("state", "Choose your State. The tax on the invoice needs it."));
    }
    Business business = state.map(s -> BusinessCheck.check(form, s, problems)).orElse(null);
    problems.addAll(ofTheCode);
    Contact contact =
        problems.isEmpty()
            ? new Contact(
                name,
                email.orElseThrow().value(),
                phone.orElseThrow(),
                state.orElseThrow(),
                business)
            : null;
    return new Checked(contact, problems);
  }

  /** The address that was probably meant instead of the typed one, or empty. */
  String suggestion(CheckoutForm form) {
    return EmailAddress.parse(form.email()).flatMap(EmailTypos::suggest).orElse("");
  }

  private static String name(CheckoutForm form, List<Problem> problems) {
    String name =
        form.name()
            .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
            .replaceAll("\\s+", " ")
            .strip();
    if (name.isEmpty()) {
      problems.add(new Problem("name", "Write your name. It stands on the invoice."));
    } else if (name.length() > LONGEST_NAME) {
      problems.add(new Problem("name", "Write your name in at most 120 characters."));
    }
    return name;
  }

  /**
   * What came of it.
   *
   * @param contact null when there are problems
   */
  record Checked(@Nullable Contact contact, List<Problem> problems) {}
}
