package dev.halfmillion.sales.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files that the register is exported as. Headings are those of the GSTR-1 offline tool. */
enum TaxSheet {
  DOCUMENTS(
      "All documents",
      "Date,Document,Number,Order,Recipient,GSTIN,Place of supply,Taxable value,CGST,SGST or UTGST,"
          + "IGST or other tax,Total,Currency,Corrects"),
  B2B(
      "B2B",
      "GSTIN/UIN of Recipient,Receiver Name,Invoice Number,Invoice date,Invoice Value,"
          + "Place Of Supply,Reverse Charge,Applicable % of Tax Rate,Invoice Type,"
          + "E-Commerce GSTIN,Rate,Taxable Value,Cess Amount"),
  B2CL(
      "B2C large",
      "Invoice Number,Invoice date,Invoice Value,Place Of Supply,Applicable % of Tax Rate,Rate,"
          + "Taxable Value,Cess Amount,E-Commerce GSTIN"),
  B2CS(
      "B2C small",
      "Type,Place Of Supply,Applicable % of Tax Rate,Rate,Taxable Value,Cess Amount,"
          + "E-Commerce GSTIN"),
  CDNR(
      "Credit notes, registered",
      "GSTIN/UIN of Recipient,Receiver Name,Note Number,Note Date,Note Type,Place Of Supply,"
          + "Reverse Charge,Note Supply Type,Note Value,Applicable % of Tax Rate,Rate,"
          + "Taxable Value,Cess Amount"),
  CDNUR(
      "Credit notes, others",
      "UR Type,Note Number,Note Date,Note Type,Place Of Supply,Note Value,"
          + "Applicable % of Tax Rate,Rate,Taxable Value,Cess Amount"),
  HSN(
      "HSN and SAC",
      "HSN,Description,UQC,Total Quantity,Total Value,Rate,Taxable Value,Integrated Tax Amount,"
          + "Central Tax Amount,State/UT Tax Amount,Cess Amount");

  private final String title;
  private final List<String> headings;

  TaxSheet(String title, String headings) {
    this.title = title;
    this.headings = List.of(headings.split(","));
  }

  static Optional<TaxSheet> of(String word) {
    return Arrays.stream(values()).filter(sheet -> sheet.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  List<String> headings() {
    return headings;
  }
}
