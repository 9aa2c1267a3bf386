import { inject, Injectable } from '@angular/core';

import { Requests } from './requests';

/** A change by its address: the body, or null where the thing is taken away. */
export interface Change {
  readonly path: string;
  readonly body: Record<string, unknown> | null;
  /** What goes along when the thing is taken away. */
  readonly query?: string;
  /** Makes the thing exist without a body of its own. */
  readonly bare?: boolean;
}

/** Sends changes that may be repeated: the same again changes nothing. */
@Injectable({ providedIn: 'root' })
export class ChangeApi {
  private readonly requests = inject(Requests);

  async send(change: Change): Promise<void> {
    if (change.body !== null || change.bare) await this.requests.put(change.path, change.body);
    else await this.requests.delete(change.path + (change.query ?? ''));
  }
}
