package dev.halfmillion.demo;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.ClickFacts;
import dev.halfmillion.affiliates.Clicks;
import dev.halfmillion.demo.Chronicle.Sharer;
import dev.halfmillion.identity.EmailProofs;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.UpiId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** People join the affiliate program, say where their money goes, and share their links. */
@Component
@OnlyInDemo
class SharingChapter {

  private static final List<String> CHANNELS =
      List.of(
          "whatsapp", "whatsapp", "whatsapp", "youtube", "youtube", "instagram", "telegram", "");
  private static final List<String> CAMPAIGNS = List.of("", "", "", "diwali", "new-year", "reel");
  private static final List<String> BANKS = List.of("HDFC0", "SBIN0", "ICIC0", "UTIB0", "PUNB0");
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14; Pixel 7a) AppleWebKit/537.36 Chrome/141.0 Mobile"
          + " Safari/537.36";
  private static final String DESKTOP =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36";

  private final UserRegistration registration;
  private final EmailProofs proofs;
  private final AffiliateProgram program;
  private final Payees payees;
  private final Clicks clicks;

  SharingChapter(
      UserRegistration registration,
      EmailProofs proofs,
      AffiliateProgram program,
      Payees payees,
      Clicks clicks) {
    this.registration = registration;
    this.proofs = proofs;
    this.program = program;
    this.payees = payees;
    this.clicks = clicks;
  }

  /** The one whose code is {@code demo}, and so many others over the year. */
  List<Integer> joiningDays(Chronicle chronicle, int affiliates) {
    List<Integer> days = new ArrayList<>(List.of(0));
    IntStream.range(1, affiliates)
        .map(i -> i < affiliates / 5 ? i % 10 : chronicle.random().nextInt(Calendar.DAYS - 30))
        .forEach(days::add);
    days.sort(Comparator.naturalOrder());
    return days;
  }

  /** Somebody joins in the morning; the first to join is the demo's own affiliate. */
  void join(Chronicle chronicle, int day, int number) {
    Random random = chronicle.random();
    Names.Person invented = Names.person(random, "a", number);
    int minute = 7 * 60 + random.nextInt(120);
    Instant moment = chronicle.calendar().moment(day, LocalTime.of(minute / 60, minute % 60));
    BusinessClock.at(
        moment,
        () -> {
          boolean named = number == 0;
          UserId user =
              named
                  ? chronicle.id(DemoPerson.AFFILIATE)
                  : registration.ensure(invented.email(), invented.name(), invented.phone());
          proofs.vouch(user);
          String code = program.join(user, AffiliateProgram.AGREEMENT, named ? "demo" : "").code();
          if (!named && random.nextInt(100) < 86) {
            sayWhereMoneyGoes(random, user, invented.name(), number);
          }
          double weight = named ? 0.16 : 1.0 / (4 + random.nextInt(200));
          chronicle.sharers().add(new Sharer(user, code, weight));
        });
  }

  private void sayWhereMoneyGoes(Random random, UserId user, String name, int number) {
    String letters =
        random
            .ints(5, 'A', 'Z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    payees.enterPerson(user, name, new Pan(letters + "%04dK".formatted(number)), user);
    if (random.nextInt(3) == 0) {
      String handle = name.toLowerCase(Locale.ROOT).replace(' ', '.') + number;
      payees.enterMethod(user, new UpiId(handle + "@okdemo"), user);
    } else {
      String ifsc = BANKS.get(random.nextInt(BANKS.size())) + "%06d".formatted(number);
      String account = "%d%011d".formatted(1 + random.nextInt(9), number * 7_919L);
      payees.enterMethod(user, new BankAccount(name, account, ifsc), user);
    }
  }

  /** So many people open links on a day. */
  void share(Chronicle chronicle, int day, int count) {
    if (count == 0) {
      return;
    }
    List<Instant> moments =
        IntStream.range(0, count)
            .mapToObj(i -> chronicle.calendar().awake(chronicle.random(), day))
            .sorted()
            .toList();
    List<ClickFacts> facts = moments.stream().map(moment -> click(chronicle, moment)).toList();
    BusinessClock.at(
        moments.getLast(),
        () -> {
          var recorded = clicks.recordHistory(facts);
          for (int i = 0; i < facts.size(); i++) {
            Instant at = facts.get(i).at();
            recorded.get(i).ifPresent(click -> chronicle.arrived(click, at));
          }
        });
  }

  private static ClickFacts click(Chronicle chronicle, Instant moment) {
    Random random = chronicle.random();
    Sharer sharer = somebody(chronicle);
    String product =
        random.nextInt(3) == 0
            ? ""
            : chronicle.products().get(random.nextInt(chronicle.products().size())).slug();
    String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    String campaign = CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size()));
    String ip = "203.0.113." + random.nextInt(256);
    String agent = random.nextInt(5) == 0 ? DESKTOP : PHONE;
    return new ClickFacts(sharer.code(), product, campaign, channel, "", "", ip, agent, moment);
  }

  private static Sharer somebody(Chronicle chronicle) {
    double sum = chronicle.sharers().stream().mapToDouble(Sharer::weight).sum();
    double at = chronicle.random().nextDouble() * sum;
    for (Sharer sharer : chronicle.sharers()) {
      at -= sharer.weight();
      if (at <= 0) {
        return sharer;
      }
    }
    return chronicle.sharers().getLast();
  }
}
