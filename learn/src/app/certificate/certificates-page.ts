import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import { fetched } from '../api/fetched';
import { QuizApi } from '../api/quiz-api';
import { CertificateCard } from '../ui/certificate-card';
import { FailureNotice } from '../ui/failure-notice';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';

/** Every certificate the learner has earned, and whether it stands. */
@Component({
  selector: 'hm-certificates-page',
  imports: [CertificateCard, FailureNotice, Icon, MatButton, RouterLink],
  template: `
    @let c = w().certificates;
    <a class="back" routerLink="/"><hm-icon name="arrow-left" />{{ w().shell.courses }}</a>
    <h1>{{ c.title }}</h1>
    @if (answer.value(); as list) {
      <ul class="hm-plain list">
        @for (one of list; track one.id) {
          <li>
            <div>
              <p class="title">{{ one.courseTitle }}</p>
              <p class="hm-hint">{{ c.issued(one.name, formats.date(one.issuedAt)) }}</p>
              @switch (one.state) {
                @case ('VALID') {
                  <p class="state valid"><hm-icon name="circle-check" />{{ c.valid }}</p>
                }
                @case ('REVOKED') {
                  <p class="state revoked"><hm-icon name="circle-alert" />{{ c.revoked }}</p>
                }
                @default {
                  <p class="state"><hm-icon name="rotate-ccw" />{{ c.superseded }}</p>
                }
              }
            </div>
            @if (one.state === 'VALID') {
              <hm-certificate-card [certificate]="one" [course]="one.courseTitle" />
            } @else {
              <a matButton="outlined" [href]="one.verifyUrl">{{ c.verify }}</a>
            }
          </li>
        } @empty {
          <li class="empty">
            <h2>{{ c.empty }}</h2>
            <p>{{ c.emptyText }}</p>
            <a matButton="outlined" routerLink="/">{{ w().shell.courses }}</a>
          </li>
        }
      </ul>
    } @else if (answer.failure(); as failure) {
      <hm-failure-notice [failure]="failure" thing="certificates" (retried)="answer.reload()" />
    } @else {
      <p class="hm-quiet" role="status">{{ w().shell.loading }}</p>
      <span class="hm-skeleton hm-skeleton-tall"></span>
    }
  `,
  styleUrl: '../ui/list-page.css',
})
export class CertificatesPage {
  private readonly api = inject(QuizApi);
  protected readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly answer = fetched(
    () => 'certificates',
    (_, signal) => this.api.certificates(signal),
  );

  constructor() {
    titled(() => this.w().certificates.title);
  }
}
