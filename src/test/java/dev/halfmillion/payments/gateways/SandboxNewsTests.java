package dev.halfmillion.payments.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.OtherNews;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundStep;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SandboxNewsTests {

  private static final String CAPTURED =
      """
      {"event":"payment.captured","payload":{"payment":{"entity":{
        "id":"pay_1","order_id":"order_1","amount":199900,"currency":"INR","fee":4718,"tax":720,
        "notes":{"receipt":"att_1"},"updated_at":"2026-11-23T06:30:00.123456Z"}}}}
      """;

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void aCaptureCarriesItsFeeAndTheTaxOnItApart() {
    assertThat(read(CAPTURED))
        .isEqualTo(
            new PaymentNews(
                Step.CAPTURED,
                "order_1",
                "att_1",
                "pay_1",
                Money.paise(199_900),
                Instant.parse("2026-11-23T06:30:00.123456Z"),
                Money.paise(3_998),
                Money.paise(720),
                null));
  }

  @Test
  void aDeclineCarriesItsReasonAndNoFee() {
    String declined =
        CAPTURED
            .replace("payment.captured", "payment.failed")
            .replace("\"fee\"", "\"error_description\":\"No.\",\"fee\"");
    assertThat(read(declined))
        .isInstanceOfSatisfying(
            PaymentNews.class,
            news -> {
              assertThat(news.step()).isEqualTo(Step.FAILED);
              assertThat(news.reason()).isEqualTo("No.");
              assertThat(news.fee()).isNull();
            });
  }

  @Test
  void refundsAndSettlementsAreUnderstood() {
    assertThat(
            read(
                """
                {"event":"refund.processed","payload":{"refund":{"entity":{
                  "id":"rfnd_1","payment_id":"pay_1","amount":5000,"currency":"INR",
                  "receipt":"rfn_1","status":"processed","updated_at":"2026-11-23T06:30:00Z"}}}}
                """))
        .isEqualTo(
            new RefundNews(
                RefundStep.PROCESSED,
                "rfnd_1",
                "rfn_1",
                "pay_1",
                Money.paise(5_000),
                Instant.parse("2026-11-23T06:30:00Z"),
                null));
    assertThat(
            read(
                """
                {"event":"settlement.processed","payload":{"settlement":{"entity":{
                  "id":"setl_1","amount":195182,"currency":"INR","utr":"SBOX1",
                  "updated_at":"2026-11-25T03:30:00Z"}}}}
                """))
        .isEqualTo(
            new SettlementNews(
                "setl_1", Money.paise(195_182), "SBOX1", Instant.parse("2026-11-25T03:30:00Z")));
  }

  @Test
  void otherNewsIsLeftAlone() {
    assertThat(read("{\"event\":\"order.paid\"}")).isEqualTo(new OtherNews("order.paid"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\":\"pay_1\"              | \"id\":7",
        "\"id\":\"pay_1\"              | \"id\":\"\"",
        "\"id\":\"pay_1\"              | \"id\":\"../../x\"",
        "\"order_id\":\"order_1\"      | \"other\":1",
        "\"amount\":199900             | \"amount\":1999.00",
        "\"amount\":199900             | \"amount\":\"199900\"",
        "\"amount\":199900             | \"amount\":99999999999999999999",
        "\"currency\":\"INR\"          | \"currency\":\"rupees\"",
        "\"currency\":\"INR\"          | \"currency\":null",
        "\"fee\":4718                  | \"fee\":[]",
        "\"updated_at\":\"2026-11-23T06:30:00.123456Z\" | \"updated_at\":\"yesterday\"",
        "\"entity\":{                  | \"thing\":{"
      })
  void whatMakesNoSenseIsRefused(String right, String wrong) {
    String broken = CAPTURED.replace(right, wrong);
    assertThat(broken).isNotEqualTo(CAPTURED);
    assertThatIllegalArgumentException().isThrownBy(() -> read(broken));
  }

  private GatewayEvent read(String text) {
    return SandboxNews.read(json.readTree(text));
  }
}
