package dev.halfmillion.journey;

import dev.halfmillion.HalfmillionApplication;
import dev.halfmillion.testing.TestDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demo academy with a small past on a port of its own: started once for all journeys of a run,
 * stopped after the last. Journeys share it, so each counts from what it finds.
 */
public final class DemoApplication implements Served, AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final String address;

  private DemoApplication() {
    context =
        new SpringApplicationBuilder(HalfmillionApplication.class)
            .run(
                "--halfmillion.mode=demo",
                "--halfmillion.data=" + TestDatabase.freshFolder(),
                "--halfmillion.database.url=" + TestDatabase.newSchema(),
                "--halfmillion.database.user=" + TestDatabase.account().user(),
                "--halfmillion.database.password=" + TestDatabase.account().password(),
                "--halfmillion.demo.affiliates=6",
                "--halfmillion.demo.orders=40",
                "--halfmillion.demo.clicks=120",
                "--server.port=0");
    address =
        "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  @Override
  public String url(String path) {
    return address + path;
  }

  /** One of its parts. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** All of them. */
  public ApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }

  /** As {@link Started}, where there is a browser to look at it. */
  public static final class Once extends Started {

    @Override
    public void beforeAll(ExtensionContext test) {
      Browsers.browser();
      super.beforeAll(test);
    }
  }

  /** Starts it before a class that is extended with this, and gives it to whoever asks. */
  public static class Started implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(DemoApplication.class);

    @Override
    public void beforeAll(ExtensionContext test) {
      running(test);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == DemoApplication.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return running(test);
    }

    private static DemoApplication running(ExtensionContext test) {
      return test.getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent("demo", key -> new DemoApplication(), DemoApplication.class);
    }
  }
}
