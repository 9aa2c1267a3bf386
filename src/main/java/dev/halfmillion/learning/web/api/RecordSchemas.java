package dev.halfmillion.learning.web.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the API's description what the records of all modules promise: an answer has all its
 * fields, and only those marked {@code @Nullable} can be null. Records that people send say
 * themselves what they need.
 */
@Component
class RecordSchemas implements ModelConverter {

  private static final String OURS = "dev.halfmillion.";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    Class<?> raw = java == null ? Object.class : java.getRawClass();
    if (raw.isRecord() && raw.getName().startsWith(OURS)) {
      Schema<?> model = context.getDefinedModels().get(name(raw));
      if (model != null && model.getRequired() == null) {
        tighten(model, raw);
      }
    }
    return resolved;
  }

  private static String name(Class<?> type) {
    var named = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void tighten(Schema<?> model, Class<?> type) {
    Map<String, Schema> fields = model.getProperties();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        fields.computeIfPresent(component.getName(), (name, schema) -> orNull(schema));
      }
    }
    model.setRequired(
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
  }

  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() != null) {
      Schema<?> nothing = new JsonSchema().types(java.util.Set.of("null"));
      return new JsonSchema().oneOf(List.of(schema, nothing));
    }
    schema.addType("null");
    return schema;
  }
}
