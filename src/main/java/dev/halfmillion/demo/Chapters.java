package dev.halfmillion.demo;

import dev.halfmillion.platform.OnlyInDemo;
import org.springframework.stereotype.Component;

/**
 * The parts of the story.
 *
 * @param people who runs the academy
 * @param courses what is taught and sold
 * @param sharing who shares links, and who opens them
 * @param coupons what makes some orders cheaper
 * @param selling who buys and who regrets
 * @param paying what affiliates get
 * @param offers what is sold together, given away and cheaper these days
 * @param classroom what goes on in the courses
 * @param learners how far the demo's learner has come
 */
@Component
@OnlyInDemo
record Chapters(
    PeopleChapter people,
    CoursesChapter courses,
    SharingChapter sharing,
    CouponsChapter coupons,
    SellingChapter selling,
    PayingChapter paying,
    OffersChapter offers,
    ClassroomChapter classroom,
    LearnersChapter learners) {}
