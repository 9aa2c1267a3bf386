package dev.halfmillion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Halfmillion, the whole business of selling digital courses in one program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HalfmillionApplication {

  public static void main(String[] args) {
    SpringApplication.run(HalfmillionApplication.class, args);
  }
}
