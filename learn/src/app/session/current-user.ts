import { computed, inject, Injectable } from '@angular/core';

import { fetched } from '../api/fetched';
import { LearnApi } from '../api/learn-api';
import type { Me } from '../api/model';
import { PageLocation } from '../api/page-location';

/** The person signed in, as the server knows them. */
@Injectable({ providedIn: 'root' })
export class CurrentUser {
  private readonly api = inject(LearnApi);
  private readonly page = inject(PageLocation);
  private readonly answer = fetched(
    () => 'me',
    () => this.api.me(),
  );

  readonly me = this.answer.value;
  readonly failure = this.answer.failure;
  readonly id = computed(() => this.me()?.id);

  reload(): void {
    this.answer.reload();
  }

  /** Takes over what the server answered to a change. */
  changed(me: Me): void {
    this.answer.update(() => me);
  }

  /** Ends the session on the server. */
  endSession(): Promise<void> {
    return this.api.signOut();
  }

  leave(): void {
    this.page.leaveTo('/');
  }
}
