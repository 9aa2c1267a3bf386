package dev.halfmillion.learning.web.api;

import dev.halfmillion.platform.api.Asked;
import dev.halfmillion.platform.api.NeededRights;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

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
          .forEach(path -> path.readOperationsMap().values().forEach(ApiDescription::complete));
    };
  }

  /** Says of each operation what an app needs for it, or that none is let in. */
  @Bean
  GlobalOperationCustomizer everyOperationSaysWhoMay() {
    return (operation, handler) -> {
      List<SecurityRequirement> either = new ArrayList<>();
      NeededRights.of(handler, method(handler))
          .ifPresent(r -> either.add(new SecurityRequirement().addList(TOKEN, r.scope())));
      either.add(new SecurityRequirement().addList(SESSION));
      return operation.security(either);
    };
  }

  private static String method(HandlerMethod handler) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    return mapping == null || mapping.method().length == 0 ? "POST" : mapping.method()[0].name();
  }

  private static void complete(Operation operation) {
    operation.setTags(null);
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getName().equals("limit"))
          .forEach(parameter -> parameter.setSchema(limit()));
    }
    operation
        .getResponses()
        .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
  }

  private static Schema<?> limit() {
    Schema<?> limit = new IntegerSchema();
    limit.setMinimum(BigDecimal.ONE);
    limit.setMaximum(BigDecimal.valueOf(Asked.MOST));
    limit.setDefault(Asked.USUAL);
    return limit;
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
                        .scopes(scopes())));
  }

  private static Scopes scopes() {
    return new Scopes()
        .addString(Right.PROFILE.scope(), "See the name, language and time zone")
        .addString(Right.EMAIL.scope(), "See the e-mail address in the profile")
        .addString(Right.PROFILE_WRITE.scope(), "Change name, language and time zone")
        .addString(Right.LEARNING_READ.scope(), "See courses, lessons, progress and notes")
        .addString(Right.LEARNING_WRITE.scope(), "Save progress and notes, answer, discuss")
        .addString(Right.ORDERS_READ.scope(), "See orders");
  }

  private static Schema<?> problem() {
    Schema<?> problem = new ObjectSchema();
    problem.addProperty("type", new StringSchema());
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("detail", new StringSchema());
    problem.addProperty("code", new StringSchema().description("Stable, for programs"));
    problem.addProperty(
        "lockReason",
        new Schema<>()
            .$ref("#/components/schemas/LockReason")
            .description("With lesson.locked: what the lesson waits for"));
    problem.addProperty(
        "opensAt",
        new DateTimeSchema()
            .description("With lesson.locked: when it opens, where that is known already"));
    problem.addProperty("problems", problems());
    problem.addProperty(
        "reference",
        new StringSchema().description("With 5xx: what to name when telling us of it"));
    problem.setRequired(List.of("title", "status", "detail", "code"));
    return problem;
  }

  private static Schema<?> problems() {
    Schema<?> one = new ObjectSchema();
    one.addProperty("field", new StringSchema());
    one.addProperty("message", new StringSchema());
    one.setRequired(List.of("field", "message"));
    return new ArraySchema().items(one).description("What to mend, by field");
  }
}
