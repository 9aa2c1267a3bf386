package dev.halfmillion.learning.web.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beyond the controllers: its title, how trouble looks. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String PROBLEM = "Problem";
  private static final String TOKEN = "token";
  private static final String SESSION = "session";

  @Bean
  OpenAPI learnersApi() {
    ModelResolver.enumsAsRef = true;
    return new OpenAPI()
        .info(new Info().title("Halfmillion, the API for learners").version("1"))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(TOKEN, token())
                .addSecuritySchemes(
                    SESSION,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("hm_session")
                        .description(
                            "The learning app's; its writes repeat the cookie XSRF-TOKEN in the"
                                + " header X-XSRF-TOKEN"))
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
      api.setServers(List.of(new Server().url("/")));
      api.setTags(null);
      api.getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperationsMap()
                      .forEach((method, operation) -> complete(operation, scope(method))));
    };
  }

  private static void complete(Operation operation, String scope) {
    operation.setTags(null);
    operation.setSecurity(
        List.of(
            new SecurityRequirement().addList(TOKEN, scope),
            new SecurityRequirement().addList(SESSION)));
    operation
        .getResponses()
        .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
  }

  private static String scope(PathItem.HttpMethod method) {
    return method == PathItem.HttpMethod.GET ? "learning:read" : "learning:write";
  }

  private static SecurityScheme token() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .flows(
            new OAuthFlows()
                .authorizationCode(
                    new OAuthFlow()
                        .authorizationUrl("/oauth2/authorize")
                        .tokenUrl("/oauth2/token")
                        .refreshUrl("/oauth2/token")
                        .scopes(
                            new Scopes()
                                .addString("learning:read", "See courses, lessons and progress")
                                .addString("learning:write", "Change progress and notes"))));
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
