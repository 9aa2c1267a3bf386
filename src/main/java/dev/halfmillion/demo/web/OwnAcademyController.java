package dev.halfmillion.demo.web;

import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Start my own academy". The demo never becomes one: its people and its money are invented, and
 * one's own begins on an empty folder beside it.
 */
@Controller
@OnlyInDemo
class OwnAcademyController {

  private static final Path USUAL = Path.of("data");
  private static final String DATABASE =
      "HALFMILLION_DATABASE_URL='jdbc:mariadb://127.0.0.1:3306/academy'"
          + " HALFMILLION_DATABASE_USER=academy HALFMILLION_DATABASE_PASSWORD='…' ";

  private final Settings settings;
  private final Environment environment;

  OwnAcademyController(Settings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  @GetMapping("/demo/own")
  ModelAndView show() {
    boolean usual = settings.data().equals(USUAL);
    Path folder =
        usual
            ? USUAL.resolve("academy")
            : settings.data().resolveSibling(settings.data().getFileName() + "-academy");
    String mode = (usual ? "" : "HALFMILLION_DATA=" + folder + " ") + "HALFMILLION_MODE=trial ";
    int port = environment.getProperty("local.server.port", Integer.class, 8080);
    return new ModelAndView(
        "demo/own/show",
        Map.of(
            "page",
            new OwnAcademyPage(
                mode + "./mvnw spring-boot:run",
                DATABASE + mode + "java -jar halfmillion.jar",
                "SERVER_PORT=" + (port + 1) + " " + mode + "./mvnw spring-boot:run",
                folder.toString(),
                settings.data().toString(),
                Files.exists(folder))));
  }
}
