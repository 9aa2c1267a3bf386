import { Component } from '@angular/core';

import { Failure } from '../api/failure';
import { FailureNotice } from '../ui/failure-notice';

/** Shown for an address that no page has. */
@Component({
  selector: 'hm-not-found-page',
  imports: [FailureNotice],
  template: `<hm-failure-notice [failure]="missing" thing="page" />`,
})
export class NotFoundPage {
  protected readonly missing = new Failure('missing');
}
