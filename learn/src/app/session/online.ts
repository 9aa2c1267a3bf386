import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether this device has a network, as far as the browser knows. */
@Injectable({ providedIn: 'root' })
export class Online {
  private readonly state = signal(false);

  readonly off = this.state.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const read = () => this.state.set(window?.navigator.onLine === false);
    window?.addEventListener('online', read);
    window?.addEventListener('offline', read);
    read();
  }
}
