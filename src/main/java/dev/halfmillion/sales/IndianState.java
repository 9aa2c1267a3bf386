package dev.halfmillion.sales;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The States and union territories of India with the codes that GST knows them by. */
public enum IndianState {
  JAMMU_AND_KASHMIR("01", "Jammu and Kashmir", SecondHalf.SGST),
  HIMACHAL_PRADESH("02", "Himachal Pradesh", SecondHalf.SGST),
  PUNJAB("03", "Punjab", SecondHalf.SGST),
  CHANDIGARH("04", "Chandigarh", SecondHalf.UTGST),
  UTTARAKHAND("05", "Uttarakhand", SecondHalf.SGST),
  HARYANA("06", "Haryana", SecondHalf.SGST),
  DELHI("07", "Delhi", SecondHalf.SGST),
  RAJASTHAN("08", "Rajasthan", SecondHalf.SGST),
  UTTAR_PRADESH("09", "Uttar Pradesh", SecondHalf.SGST),
  BIHAR("10", "Bihar", SecondHalf.SGST),
  SIKKIM("11", "Sikkim", SecondHalf.SGST),
  ARUNACHAL_PRADESH("12", "Arunachal Pradesh", SecondHalf.SGST),
  NAGALAND("13", "Nagaland", SecondHalf.SGST),
  MANIPUR("14", "Manipur", SecondHalf.SGST),
  MIZORAM("15", "Mizoram", SecondHalf.SGST),
  TRIPURA("16", "Tripura", SecondHalf.SGST),
  MEGHALAYA("17", "Meghalaya", SecondHalf.SGST),
  ASSAM("18", "Assam", SecondHalf.SGST),
  WEST_BENGAL("19", "West Bengal", SecondHalf.SGST),
  JHARKHAND("20", "Jharkhand", SecondHalf.SGST),
  ODISHA("21", "Odisha", SecondHalf.SGST),
  CHHATTISGARH("22", "Chhattisgarh", SecondHalf.SGST),
  MADHYA_PRADESH("23", "Madhya Pradesh", SecondHalf.SGST),
  GUJARAT("24", "Gujarat", SecondHalf.SGST),
  DADRA_NAGAR_HAVELI_DAMAN_DIU("26", "Dadra and Nagar Haveli and Daman and Diu", SecondHalf.UTGST),
  MAHARASHTRA("27", "Maharashtra", SecondHalf.SGST),
  KARNATAKA("29", "Karnataka", SecondHalf.SGST),
  GOA("30", "Goa", SecondHalf.SGST),
  LAKSHADWEEP("31", "Lakshadweep", SecondHalf.UTGST),
  KERALA("32", "Kerala", SecondHalf.SGST),
  TAMIL_NADU("33", "Tamil Nadu", SecondHalf.SGST),
  PUDUCHERRY("34", "Puducherry", SecondHalf.SGST),
  ANDAMAN_AND_NICOBAR("35", "Andaman and Nicobar Islands", SecondHalf.UTGST),
  TELANGANA("36", "Telangana", SecondHalf.SGST),
  ANDHRA_PRADESH("37", "Andhra Pradesh", SecondHalf.SGST),
  LADAKH("38", "Ladakh", SecondHalf.UTGST),
  OTHER_TERRITORY("97", "Other territory", SecondHalf.UTGST);

  private final String code;
  private final String label;
  private final SecondHalf secondHalf;

  IndianState(String code, String label, SecondHalf secondHalf) {
    this.code = code;
    this.label = label;
    this.secondHalf = secondHalf;
  }

  /** The State with this code, or empty. */
  public static Optional<IndianState> ofCode(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }

  /** All of them in the order people look for them. */
  public static List<IndianState> byName() {
    return Arrays.stream(values()).sorted(Comparator.comparing(IndianState::label)).toList();
  }

  /** Two digits. */
  public String code() {
    return code;
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** What the half that is not CGST is called on a sale within this State. */
  public String secondHalf() {
    return secondHalf.name();
  }

  private enum SecondHalf {
    SGST,
    UTGST
  }
}
