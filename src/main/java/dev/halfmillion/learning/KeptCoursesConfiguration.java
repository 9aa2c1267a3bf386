package dev.halfmillion.learning;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps courses unless {@code halfmillion.course-cache} says no. */
@Configuration(proxyBeanMethods = false)
class KeptCoursesConfiguration {

  @Bean
  KeptCourses keptCourses(
      Courses courses,
      LessonViews lessons,
      CourseChanges changes,
      @Value("${halfmillion.course-cache:true}") boolean keeping) {
    return new KeptCourses(courses, lessons, changes, keeping, Ticker.systemTicker());
  }
}
