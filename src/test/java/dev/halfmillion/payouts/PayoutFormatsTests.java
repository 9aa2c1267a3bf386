package dev.halfmillion.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.payouts.PayoutMethod.Rail;
import dev.halfmillion.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayoutFormatsTests {

  @ParameterizedTest
  @ValueSource(strings = {"ABCPE1234F", "abcpe1234f", " ABCPE 1234 F ", "ABCPE-1234-F"})
  void aPanIsTakenHoweverItIsTyped(String typed) {
    assertThat(Pan.problem(typed)).isEmpty();
    assertThat(new Pan(typed).value()).isEqualTo("ABCPE1234F");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Enter your PAN",
        "ABCPE1234 | has 10 characters like ABCPE1234F; this one has 9",
        "ABCPE1234FX | this one has 11",
        "ABC1E1234F | begins with five letters",
        "ABCPEX234F | 6 to 9 of a PAN are digits",
        "ABCPE12345 | ends with a letter",
        "ÄBCPE1234F | begins with five letters",
        "ABCPE१२३४F | 6 to 9 of a PAN are digits"
      })
  void aWrongPanIsAnsweredWithWhatToMend(String typed, String sentence) {
    assertThat(Pan.problem(typed)).hasValueSatisfying(p -> assertThat(p).contains(sentence));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Pan(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HDFCO001234 | The fifth character is a zero, not the letter O: HDFC0…",
        "HDFC1001234 | The fifth character is a zero: HDFC0…",
        "HDF | An IFSC has 11 characters; this one has 3",
        "HD1C0001234 | four letters",
        "1DFC0001234 | four letters",
        "HDFC000123 | this one has 10",
        "HDFC0001234X | this one has 12",
        "HDFC000123. | letters and digits only",
        "'' | Enter the IFSC"
      })
  void aWrongIfscIsAnsweredWithWhatToMend(String typed, String sentence) {
    assertThat(BankAccount.ifscProblem(typed))
        .hasValueSatisfying(p -> assertThat(p).contains(sentence));
  }

  @Test
  void anIfscIsTakenHoweverItIsTyped() {
    assertThat(BankAccount.ifscProblem(" hdfc 0001234 ")).isEmpty();
    assertThat(new BankAccount("A", "123456789", "hdfc0001234").ifsc()).isEqualTo("HDFC0001234");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Enter the account number",
        "12345678 | 9 to 18 digits; this one has 8",
        "1234567890123456789 | this one has 19",
        "12345678A | digits only",
        "१२३४५६७८९ | digits only"
      })
  void aWrongAccountNumberIsAnsweredWithWhatToMend(String typed, String sentence) {
    assertThat(BankAccount.numberProblem(typed))
        .hasValueSatisfying(p -> assertThat(p).contains(sentence));
  }

  @Test
  void leadingZerosOfAnAccountNumberCount() {
    assertThat(new BankAccount("A", "0000 1234 56789", "SBIN0000001").number())
        .isEqualTo("0000123456789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ritu@okicici", "RITU.SAXENA-1@ybl", "9876543210@paytm", "r_s@upi"})
  void ordinaryUpiIdsAreTaken(String typed) {
    assertThat(UpiId.problem(typed)).isEmpty();
    assertThat(new UpiId(typed).value()).isEqualTo(typed.toLowerCase());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Enter your UPI id",
        "ritu | has an @",
        "ritu@gmail.com | looks like an e-mail address",
        "r@okicici | Before the @",
        "ri tu@okicici | Before the @",
        "ritu@1bank | After the @",
        "ritu@ok@icici | After the @",
        "=ritu@okicici | Before the @"
      })
  void aWrongUpiIdIsAnsweredWithWhatToMend(String typed, String sentence) {
    assertThat(UpiId.problem(typed)).hasValueSatisfying(p -> assertThat(p).contains(sentence));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new UpiId(typed));
  }

  @Test
  void nothingButTheMaskIsEverPrinted() {
    assertThat(new Pan("ABCPE1234F")).hasToString("••••••234F");
    assertThat(new BankAccount("Kavya Nair", "50100234417", "HDFC0001234"))
        .hasToString("HDFC ••4417");
    assertThat(new BankAccount("Kavya Nair", "50100234417", "ZZZZ0001234"))
        .hasToString("ZZZZ ••4417");
    assertThat(new UpiId("ritu.saxena@okicici")).hasToString("UPI ri••@okicici");
    assertThat(new UpiId("ri@ybl")).hasToString("UPI r••@ybl");
  }

  @Test
  void aMethodIsReadBackAsItWasSealed() {
    BankAccount account = new BankAccount("Rao \t & Sons", "000123456789", "SBIN0000001");
    assertThat(PayoutMethod.unseal(Rail.BANK, account.sealable())).isEqualTo(account);
    assertThat(account.holder()).isEqualTo("Rao & Sons");

    Beneficiary upi = Beneficiary.of("Ritu\tSaxena", new UpiId("ritu@ybl"));
    assertThat(Beneficiary.unseal(Rail.UPI, upi.sealable()))
        .isEqualTo(new Beneficiary("Ritu Saxena", new UpiId("ritu@ybl")));
  }

  @Test
  void theSameAccountIsFoundWhateverBranchIsWritten() {
    BankAccount one = new BankAccount("A", "123456789", "HDFC0001234");
    assertThat(new BankAccount("B", "123456789", "HDFC0009999").identity())
        .isEqualTo(one.identity());
    assertThat(new BankAccount("A", "123456789", "SBIN0001234").identity())
        .isNotEqualTo(one.identity());
  }

  @ParameterizedTest
  @CsvSource({"hdfcn 5202-6112 7000, HDFCN520261127000", "  utr123 , UTR123"})
  void aReferenceHasOneNormalForm(String typed, String normal) {
    assertThat(PayoutReferences.normal(typed)).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "12345", "UTR/123456", "=cmd123456", "1234567890123456789012345678901"})
  void whatIsNoReferenceIsRefused(String typed) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PayoutReferences.normal(typed));
  }
}
