import { computed, inject, Injectable, signal } from '@angular/core';

import { Language } from './language';

const MEGA = 1_000_000;

/** Dates and numbers as the learner writes them: by language, and in their own time zone. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly locale = inject(Language).locale;

  /** The learner's zone; without one, the device's. */
  readonly zone = signal<string | undefined>(undefined);

  private readonly dates = computed(() => this.instant({ dateStyle: 'medium' }));
  private readonly moments = computed(() =>
    this.instant({ dateStyle: 'medium', timeStyle: 'short' }),
  );
  private readonly percents = computed(
    () => new Intl.NumberFormat(this.locale(), { style: 'percent', maximumFractionDigits: 0 }),
  );
  private readonly numbers = computed(
    () => new Intl.NumberFormat(this.locale(), { maximumFractionDigits: 2 }),
  );

  /** 22 Nov 2026 */
  date(instant: string | number): string {
    return this.dates().format(new Date(instant));
  }

  /** 22 Nov 2026, 6:00 pm */
  moment(instant: string | number): string {
    return this.moments().format(new Date(instant));
  }

  /** From whole percents: 80 %. */
  percent(percent: number): string {
    return this.percents().format(percent / 100);
  }

  number(value: number): string {
    return this.numbers().format(value);
  }

  /** 4.2 MB, 1.3 GB */
  size(bytes: number): string {
    const [value, unit] =
      bytes >= 1000 * MEGA
        ? [bytes / MEGA / 1000, 'gigabyte']
        : bytes >= MEGA
          ? [bytes / MEGA, 'megabyte']
          : [bytes / 1000, 'kilobyte'];
    const maximumFractionDigits = value < 10 && unit !== 'kilobyte' ? 1 : 0;
    return new Intl.NumberFormat(this.locale(), {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits,
    }).format(value);
  }

  private instant(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const timeZone = this.zone();
    try {
      return new Intl.DateTimeFormat(this.locale(), { ...options, ...(timeZone && { timeZone }) });
    } catch {
      return new Intl.DateTimeFormat(this.locale(), options);
    }
  }
}
