package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.oauth.SignedInDevices;
import dev.halfmillion.platform.SignedInUser;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one is signed in, for the learning app. No program of others is told, or ends any. */
@RestController
@RequestMapping("/api/v1/me/devices")
class MyDevicesController {

  private final SignedInDevices devices;

  MyDevicesController(SignedInDevices devices) {
    this.devices = devices;
  }

  @Operation(operationId = "myDevices", summary = "Browsers and apps that are signed in")
  @GetMapping
  MyDevices list(@AuthenticationPrincipal SignedInUser user) {
    return new MyDevices(devices.of(user.id()).stream().map(MyDevices.MyDevice::of).toList());
  }

  @Operation(operationId = "signOutDevice", summary = "Signs a browser or an app out")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(@AuthenticationPrincipal SignedInUser user, @PathVariable String id) {
    devices.signOut(user.id(), id);
  }
}
