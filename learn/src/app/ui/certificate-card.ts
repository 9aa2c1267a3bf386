import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import type { CertificateLink } from '../api/model';
import { Icon } from './icon';
import { words } from './language';

/** A certificate to take along: the PDF, the page that proves it, and the link to share. */
@Component({
  selector: 'hm-certificate-card',
  imports: [Icon, MatButton],
  template: `
    @let c = w().certificates;
    <div class="buttons">
      <a matButton="filled" [href]="certificate().pdfUrl" download>
        <hm-icon matButtonIcon name="file-down" />{{ c.pdf }}
      </a>
      <a matButton="outlined" [href]="certificate().verifyUrl">{{ c.verify }}</a>
      <button matButton="outlined" type="button" (click)="share()">
        <hm-icon matButtonIcon name="share-2" />{{ c.share }}
      </button>
    </div>
    <p role="status">{{ copied() ? c.shared : '' }}</p>
  `,
  styles: `
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
    }
    p {
      color: var(--hm-available);
      font-size: var(--hm-14);
    }
    @media (max-width: 599px) {
      .buttons > * {
        width: 100%;
      }
    }
  `,
})
export class CertificateCard {
  readonly certificate = input.required<CertificateLink>();
  readonly course = input.required<string>();

  private readonly document = inject(DOCUMENT);
  protected readonly w = words();
  protected readonly copied = signal(false);
  private readonly link = computed(
    () => new URL(this.certificate().verifyUrl, this.document.location.origin).href,
  );

  /** By the phone's own sheet, else into the clipboard. */
  protected async share(): Promise<void> {
    const navigator = this.document.defaultView?.navigator as Partial<Navigator> | undefined;
    const text = this.w().certificates.shareText(this.course());
    try {
      if (navigator?.share) await navigator.share({ title: text, text, url: this.link() });
      else {
        await navigator?.clipboard?.writeText(this.link());
        this.copied.set(true);
      }
    } catch {
      // the sheet was closed again, or the browser keeps its clipboard to itself
    }
  }
}
