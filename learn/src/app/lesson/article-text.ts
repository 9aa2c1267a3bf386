import { Component, input, ViewEncapsulation } from '@angular/core';

/**
 * The text of a lesson. The server has cleaned it; Angular cleans it once more. Its elements come
 * from outside, so the styles cannot be scoped and are kept below one class instead.
 */
@Component({
  selector: 'hm-article-text',
  template: `<div class="hm-article" [innerHTML]="html()"></div>`,
  styleUrl: './article-text.css',
  encapsulation: ViewEncapsulation.None,
})
export class ArticleText {
  readonly html = input.required<string>();
}
