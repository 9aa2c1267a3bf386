package dev.halfmillion.bench.plan;

import java.util.List;

/**
 * Who asks, and what there is to ask for, as the loaded data have it.
 *
 * @param learners signed-in learners with what they may open
 * @param affiliates session cookies of signed-in affiliates
 * @param owner the session cookie of the owner
 * @param codes referral codes
 * @param slugs of the products, the most wanted first
 * @param tokens attribution tokens of visitors who came by a link
 * @param prepared orders that wait for their payment
 * @param families of tokens of a program that learners let in
 */
public record Cast(
    List<Learner> learners,
    List<String> affiliates,
    String owner,
    List<String> codes,
    List<String> slugs,
    List<String> tokens,
    List<Prepared> prepared,
    Families families) {

  /**
   * A learner.
   *
   * @param session the cookie's value
   * @param shelf the courses that this learner has
   */
  public record Learner(String session, List<Shelved> shelf) {}

  /**
   * A course as the learning API names it.
   *
   * @param course its public identifier
   * @param lessons public identifiers of its lessons
   * @param films those of them with a video
   */
  public record Shelved(String course, List<String> lessons, List<String> films) {}

  /**
   * An order whose payment the gateway has not told of yet.
   *
   * @param gatewayOrder the gateway's name for it
   * @param minor what is to be paid, in paise
   * @param affiliate whose sale it will be, as a place in {@code affiliates}; or {@link #NOBODY}
   */
  public record Prepared(String gatewayOrder, long minor, int affiliate) {

    /** Bought without a link. */
    public static final int NOBODY = -1;
  }
}
