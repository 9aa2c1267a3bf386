package dev.halfmillion.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is set from outside, by environment variables such as {@code HALFMILLION_MODE}.
 *
 * @param mode how this installation runs
 * @param data the folder for files, keys and, where it is embedded, the database
 * @param baseUrl the public address without a trailing slash; null means this machine's own
 */
@Validated
@ConfigurationProperties("halfmillion")
public record Settings(
    @NotNull @DefaultValue("production") Mode mode,
    @NotNull @DefaultValue("data") Path data,
    @Nullable URI baseUrl,
    @NotNull @DefaultValue AcademySettings academy) {

  /** Who sells: as set, else the invented academy in a demo and the program's name elsewhere. */
  public String academyName() {
    if (academy.name().isBlank()) {
      return mode == Mode.DEMO ? "Aarambh" : "Halfmillion";
    }
    return academy.name();
  }

  /**
   * Who sells.
   *
   * @param name shown in headings, mails and invoices; read it by {@link #academyName}
   * @param stateCode the GST code of the State of supply, two digits
   * @param invoicePrefix leads invoice numbers
   * @param orderPrefix leads order numbers
   * @param supportEmail where customers write to; empty means an address at the public host
   * @param legalName the supplier on tax documents; empty means the name
   * @param address the supplier's on tax documents, in one line
   * @param gstin the supplier's registration on tax documents
   */
  public record AcademySettings(
      @NotNull @DefaultValue("") String name,
      @NotBlank @DefaultValue("29") String stateCode,
      @NotBlank @DefaultValue("KA") String invoicePrefix,
      @NotBlank @DefaultValue("AA") String orderPrefix,
      @NotNull @DefaultValue("") String supportEmail,
      @NotNull @DefaultValue("") String legalName,
      @NotNull @DefaultValue("") String address,
      @NotNull @DefaultValue("") String gstin) {}
}
