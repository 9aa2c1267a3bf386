import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const NAME = 'hm-data-saver';

interface Connected {
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether this device is to spare data; without a choice the browser's own setting counts. */
@Injectable({ providedIn: 'root' })
export class DataSaver {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly state = signal(this.kept());

  readonly on = this.state.asReadonly();

  set(on: boolean): void {
    this.state.set(on);
    try {
      this.window?.localStorage.setItem(NAME, String(on));
    } catch {
      // for this page only
    }
  }

  private kept(): boolean {
    try {
      const chosen = this.window?.localStorage.getItem(NAME);
      if (chosen != null) return chosen === 'true';
    } catch {
      // the browser's setting, then
    }
    return (this.window?.navigator as Connected | undefined)?.connection?.saveData === true;
  }
}
