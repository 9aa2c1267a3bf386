import { DOCUMENT, inject } from '@angular/core';
import { type NavigationError } from '@angular/router';

import { PageLocation } from '../api/page-location';
import { Online } from '../session/online';

const NAME = 'hm-learn-started-again';
const ONCE_MILLIS = 30_000;

/**
 * A page's code that cannot be fetched: after an update its file has another name, so the app
 * starts again at the page that was wanted. Once only, and never without a network: the browser's
 * own page would take the place of one that can still be read.
 */
export function startAgainWhenOutdated(error: NavigationError): void {
  if (!String(error.error).includes('import') || inject(Online).off()) return;
  const page = inject(PageLocation);
  const storage = inject(DOCUMENT).defaultView?.sessionStorage;
  const before = Number(storage?.getItem(NAME) ?? 0);
  if (Date.now() - before < ONCE_MILLIS) return;
  storage?.setItem(NAME, String(Date.now()));
  page.leaveTo(`/learn${error.url}`);
}
