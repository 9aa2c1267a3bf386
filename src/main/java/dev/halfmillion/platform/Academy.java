package dev.halfmillion.platform;

import dev.halfmillion.money.TaxStrategy;
import dev.halfmillion.platform.hosts.Hosts;
import dev.halfmillion.platform.live.Launch;
import dev.halfmillion.platform.live.Stage;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who sells, and at which address: as the owner or the environment settle it, else the invented
 * academy in a demo. Ask each time; a change holds at once.
 */
@Component
public class Academy {

  /** What the numbers of test orders and their invoices begin with, and no others. */
  public static final String TESTS = "TEST";

  private final Settings settings;
  private final KnownSettings known;
  private final Launch launch;
  private final Hosts hosts;

  Academy(Settings settings, KnownSettings known, Launch launch, Hosts hosts) {
    this.settings = settings;
    this.known = known;
    this.launch = launch;
    this.hosts = hosts;
  }

  /** The name shown in headings, mails and invoices. */
  public String name() {
    return known.text(Setting.NAME, inDemo("Aarambh", "Halfmillion"));
  }

  /** The GST code of the State that supplies, two digits. */
  public String stateCode() {
    return known.text(Setting.STATE, "29");
  }

  /** How it is taxed. */
  public TaxStrategy tax() {
    return taxSettings().chosen();
  }

  /** How it is taxed, and what pages say of it. */
  public TaxSettings taxSettings() {
    return TaxSettings.of(known);
  }

  /** What buyers are promised about their money. */
  public RefundTerms refundTerms() {
    return RefundTerms.of(known);
  }

  /** What invoice numbers begin with. */
  public String invoicePrefix() {
    return known.text(Setting.INVOICE_PREFIX, "KA");
  }

  /** What order numbers begin with. */
  public String orderPrefix() {
    return known.text(Setting.ORDER_PREFIX, "AA");
  }

  /** Where customers write to; where none is set, an address at our own host. */
  public String supportEmail() {
    return known.text(
        Setting.SUPPORT_EMAIL, inDemo("help@demo.halfmillion.test", "help@" + url("").getHost()));
  }

  /** Where customers call; empty where they do not. */
  public String phone() {
    return known.text(Setting.PHONE);
  }

  /** Who answers complaints by law; empty where nobody is named. */
  public String grievanceOfficer() {
    return known.text(Setting.GRIEVANCE_OFFICER);
  }

  /** The e-mail address or phone number of the grievance officer; else that of support. */
  public String grievanceContact() {
    return known.text(Setting.GRIEVANCE_CONTACT, supportEmail());
  }

  /** The supplier on tax documents. */
  public String legalName() {
    return known.text(Setting.LEGAL_NAME, inDemo("Aarambh Learning (invented)", name()));
  }

  /** The supplier's address on tax documents, in one line; empty where none is set. */
  public String address() {
    return String.join(", ", addressLines());
  }

  /** The supplier's address, a line at a time, with the PIN once; empty where none is set. */
  public List<String> addressLines() {
    String text = known.text(Setting.ADDRESS, inDemo("1 Example Street\nBengaluru", ""));
    String pin = text.isEmpty() ? "" : known.text(Setting.PIN, inDemo("560001", ""));
    boolean there = pin.length() == 6 && text.replace(" ", "").contains(pin);
    String whole = there ? text : text + " " + pin;
    return whole.strip().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** The supplier's GST registration on tax documents; empty where none is set. */
  public String gstin() {
    return known.text(Setting.GSTIN, stateCode().equals("29") ? inDemo("29AAACH0000A1ZN", "") : "");
  }

  /** The colour that stands for the brand on a light page, {@code #rrggbb}; empty for ours. */
  public String brandColour() {
    return known.text(Setting.BRAND_COLOUR);
  }

  /** The picture that stands for the name, its outside media identifier; empty for none. */
  public String logo() {
    return known.text(Setting.LOGO);
  }

  private String inDemo(String invented, String otherwise) {
    return mode() == Mode.DEMO ? invented : otherwise;
  }

  /** How this installation runs. */
  public Mode mode() {
    return settings.mode();
  }

  /** How far it is from selling for real. */
  public Stage stage() {
    return launch.stage();
  }

  /**
   * Whether whatever is sold now is a test: an academy of one's own that is not live yet. Rows of
   * money that are made now bear this mark for good, and every figure counts one kind of them.
   */
  public boolean testing() {
    return stage() == Stage.TRIAL;
  }

  /** Whether nothing is charged here: a demo or a trial, with a sandbox and a mailbox page. */
  public boolean rehearsing() {
    return stage() != Stage.LIVE;
  }

  /**
   * The absolute address of a path, at the host where it is at home.
   *
   * @param path begins with a slash
   */
  public URI url(String path) {
    return hosts.url(path);
  }

  /**
   * The address of a path for this program itself: its public name may lead elsewhere from here.
   */
  public URI inside(String path) {
    return hosts.inside(path);
  }
}
