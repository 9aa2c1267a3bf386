package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.oauth.SignedInDevices.Device;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody is signed in. */
record MyDevices(List<MyDevice> items) {

  /** What kind of device it is. */
  enum DeviceKind {
    BROWSER,
    APP
  }

  /** One device. */
  record MyDevice(
      String id,
      DeviceKind kind,
      String label,
      Instant lastSeenAt,
      @Schema(description = "Whether this very request comes from it") boolean current,
      @Schema(description = "The app's name; null for a browser") @Nullable String client,
      List<String> scopes) {

    static MyDevice of(Device device) {
      return new MyDevice(
          device.key(),
          device.app() == null ? DeviceKind.BROWSER : DeviceKind.APP,
          device.label(),
          device.lastSeen(),
          device.current(),
          device.app(),
          device.rights().stream().sorted().map(Right::scope).toList());
    }
  }
}
