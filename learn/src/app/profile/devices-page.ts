import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import { fetched } from '../api/fetched';
import type { ConnectedDevice } from '../api/model';
import { PersonApi } from '../api/person-api';
import { FailureNotice } from '../ui/failure-notice';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { keepFocus } from '../ui/keep-focus';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';

/** Where this person is signed in: browsers, and apps they let in. */
@Component({
  selector: 'hm-devices-page',
  imports: [FailureNotice, Icon, MatButton, RouterLink],
  template: `
    @let p = w().profile;
    <a class="back" routerLink="/profile"><hm-icon name="arrow-left" />{{ p.title }}</a>
    <h1 tabindex="-1">{{ p.devices }}</h1>
    <p class="lead">{{ p.devicesText }}</p>
    @if (answer.value(); as devices) {
      <ul class="hm-plain list">
        @for (device of devices; track device.id) {
          <li>
            <div>
              <p class="title">{{ device.label }}</p>
              <p class="hm-hint">
                {{ device.kind === 'APP' ? p.app : p.browser }},
                {{ device.current ? p.thisDevice : p.lastSeen(formats.moment(device.lastSeenAt)) }}
              </p>
            </div>
            @if (!device.current) {
              <button
                matButton="outlined"
                type="button"
                [attr.aria-label]="p.signOutThe(device.label)"
                (click)="signOut(device)"
              >
                {{ p.signOutDevice }}
              </button>
            }
          </li>
        }
      </ul>
      <p class="said" role="status">{{ said() }}</p>
      @if (failed()) {
        <p class="trouble" role="alert">{{ p.deviceFailed }}</p>
      }
    } @else if (answer.failure(); as failure) {
      <hm-failure-notice [failure]="failure" thing="devices" (retried)="answer.reload()" />
    } @else {
      <p class="hm-quiet" role="status">{{ w().shell.loading }}</p>
      <span class="hm-skeleton hm-skeleton-tall"></span>
    }
  `,
  styleUrl: '../ui/list-page.css',
})
export class DevicesPage {
  private readonly api = inject(PersonApi);
  private readonly keepFocus = keepFocus();
  protected readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly answer = fetched(
    () => 'devices',
    (_, signal) => this.api.devices(signal),
  );
  protected readonly said = signal('');
  protected readonly failed = signal(false);

  constructor() {
    titled(() => this.w().profile.devices);
  }

  protected async signOut(device: ConnectedDevice): Promise<void> {
    this.failed.set(false);
    try {
      await this.api.signOutDevice(device.id);
      this.answer.update((all) => all.filter((one) => one.id !== device.id));
      this.said.set(this.w().profile.signedOut(device.label));
      this.keepFocus('h1');
    } catch {
      this.failed.set(true);
    }
  }
}
