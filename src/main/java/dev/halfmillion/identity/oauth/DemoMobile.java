package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.OnlyInDemo;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** The demo's program: whoever writes an app tries it against this one. */
@Component
@OnlyInDemo
@DependsOnDatabaseInitialization
class DemoMobile implements SmartInitializingSingleton {

  private final ClientApps apps;

  DemoMobile(ClientApps apps) {
    this.apps = apps;
  }

  @Override
  public void afterSingletonsInstantiated() {
    apps.ensure("demo-mobile", "Demo app for phones", List.of("http://127.0.0.1/callback"));
  }
}
