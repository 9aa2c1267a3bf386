package dev.halfmillion.learning.web.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beyond the controllers: its title, how trouble looks. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String PROBLEM = "Problem";

  @Bean
  OpenAPI learnersApi() {
    ModelResolver.enumsAsRef = true;
    return new OpenAPI()
        .info(new Info().title("Halfmillion, the API for learners").version("1"))
        .components(
            new Components()
                .addSchemas(PROBLEM, problem())
                .addResponses(
                    PROBLEM,
                    new ApiResponse()
                        .description("What went wrong")
                        .content(
                            new Content()
                                .addMediaType(
                                    "application/problem+json",
                                    new MediaType().schema(new Schema<>().$ref(PROBLEM))))));
  }

  @Bean
  GlobalOpenApiCustomizer everyAnswerMayBeAProblem() {
    return api -> {
      api.setServers(null);
      api.setTags(null);
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(
              operation -> {
                operation.setTags(null);
                operation
                    .getResponses()
                    .addApiResponse(
                        "default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
              });
    };
  }

  private static Schema<?> problem() {
    Schema<?> problem = new ObjectSchema();
    problem.addProperty("type", new StringSchema());
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("detail", new StringSchema());
    problem.addProperty("code", new StringSchema().description("Stable, for programs"));
    problem.setRequired(List.of("title", "status", "detail", "code"));
    return problem;
  }
}
