package dev.halfmillion.platform;

import dev.halfmillion.money.TaxStrategy;
import dev.halfmillion.platform.live.Launch;
import dev.halfmillion.platform.live.Stage;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Who sells, and at which address. */
@Component
public class Academy {

  private final Settings settings;
  private final TaxSettings taxes;
  private final Launch launch;
  private final Environment environment;

  Academy(Settings settings, TaxSettings taxes, Launch launch, Environment environment) {
    this.settings = settings;
    this.taxes = taxes;
    this.launch = launch;
    this.environment = environment;
  }

  /** The name shown in headings, mails and invoices. */
  public String name() {
    return settings.academyName();
  }

  /** The GST code of the State that supplies, two digits. */
  public String stateCode() {
    return settings.academy().stateCode();
  }

  /** How it is taxed. */
  public TaxStrategy tax() {
    return taxes.chosen();
  }

  /** What invoice numbers begin with. */
  public String invoicePrefix() {
    return settings.academy().invoicePrefix();
  }

  /** What order numbers begin with. */
  public String orderPrefix() {
    return settings.academy().orderPrefix();
  }

  /** Where customers write to; where none is set, an address at our own host. */
  public String supportEmail() {
    String address = settings.academy().supportEmail();
    return address.isBlank()
        ? inDemo("help@demo.halfmillion.test", "help@" + url("").getHost())
        : address;
  }

  /** The supplier on tax documents. */
  public String legalName() {
    String name = settings.academy().legalName();
    return name.isBlank() ? inDemo("Aarambh Learning (invented)", name()) : name;
  }

  /** The supplier's address on tax documents, in one line; empty where none is set. */
  public String address() {
    String address = settings.academy().address();
    return address.isBlank() ? inDemo("1 Example Street, Bengaluru 560001", "") : address;
  }

  /** The supplier's GST registration on tax documents; empty where none is set. */
  public String gstin() {
    String gstin = settings.academy().gstin();
    return gstin.isBlank() ? inDemo("29AAACH0000A1ZN", "") : gstin;
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
   * The absolute address of a path on the public site.
   *
   * @param path begins with a slash
   */
  public URI url(String path) {
    URI base = settings.baseUrl();
    if (base != null) {
      return URI.create(base + path);
    }
    String port =
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080"));
    return URI.create("http://localhost:" + port + path);
  }
}
