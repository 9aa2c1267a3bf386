import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  SecurityContext,
  ViewEncapsulation,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { DomSanitizer } from '@angular/platform-browser';

import { DataSaver } from '../ui/data-saver';
import { words } from '../ui/language';

/**
 * The text of a lesson. The server has cleaned it; Angular cleans it once more. Pictures come after
 * the text, with the data saver only when they are asked for. Its elements come from outside, so
 * the styles cannot be scoped and are kept below one class instead.
 */
@Component({
  selector: 'hm-article-text',
  imports: [MatButton],
  template: `
    @if (hidden()) {
      <button matButton="outlined" type="button" (click)="pictures.set(true)">
        {{ w().lesson.page.showPictures(hidden()) }}
      </button>
    }
    <div class="hm-article" [innerHTML]="shown().html"></div>
  `,
  styleUrl: './article-text.css',
  encapsulation: ViewEncapsulation.None,
})
export class ArticleText {
  readonly html = input.required<string>();

  private readonly sanitizer = inject(DomSanitizer);
  private readonly saver = inject(DataSaver).on;
  protected readonly w = words();
  protected readonly pictures = linkedSignal(() => !this.saver());
  protected readonly shown = computed(() => {
    const clean = this.sanitizer.sanitize(SecurityContext.HTML, this.html()) ?? '';
    const { html, pictures } = prepared(clean, this.pictures());
    return { html: this.sanitizer.bypassSecurityTrustHtml(html), pictures };
  });
  protected readonly hidden = computed(() => (this.pictures() ? 0 : this.shown().pictures));
}

/** In a document of its own, where nothing is fetched and no script runs. */
function prepared(html: string, withPictures: boolean): { html: string; pictures: number } {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const pictures = body.querySelectorAll('img');
  for (const picture of Array.from(pictures)) {
    picture.loading = 'lazy';
    picture.decoding = 'async';
    if (!withPictures) picture.removeAttribute('src');
  }
  if (!withPictures)
    for (const other of Array.from(body.querySelectorAll('source'))) other.remove();
  return { html: body.innerHTML, pictures: pictures.length };
}
