package dev.halfmillion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Halfmillion, the whole business of selling digital courses in one program. Beans carry their full
 * class names, so that two modules may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class HalfmillionApplication {

  public static void main(String[] args) {
    SpringApplication.run(HalfmillionApplication.class, args);
  }
}
