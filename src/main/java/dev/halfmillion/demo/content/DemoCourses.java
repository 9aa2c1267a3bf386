package dev.halfmillion.demo.content;

import java.util.List;

/** The courses of the demo, read from {@code /demo/courses}. */
public final class DemoCourses {

  private static final List<String> SOLD =
      List.of(
          "reels-on-your-phone",
          "gst-for-small-shops",
          "excel-at-work",
          "speak-in-meetings",
          "sell-on-your-own-site",
          "a-household-budget-that-holds");

  private static final String TRAINING = "share-without-spamming";

  private DemoCourses() {}

  /** The courses for sale, the best seller first. */
  public static List<DemoCourse> sold() {
    return SOLD.stream().map(DemoCourses::read).toList();
  }

  /** The training that members of the affiliate program get. */
  public static DemoCourse training() {
    return read(TRAINING);
  }

  private static DemoCourse read(String slug) {
    return CourseFile.parse(slug, DemoFiles.text("courses/" + slug + ".md"));
  }
}
