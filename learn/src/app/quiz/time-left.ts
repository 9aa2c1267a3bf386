import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/**
 * How long there is until a deadline, by the server's clock: only what has passed since its answer
 * is measured here, on a clock that nobody can set.
 */
export function timeLeft(over: () => void): {
  readonly seconds: Signal<number | undefined>;
  start(deadline: string | null, serverNow: string): void;
} {
  const seconds = signal<number | undefined>(undefined);
  let end: number | undefined;
  const tick = () => {
    if (end === undefined) return;
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    if (left === seconds()) return;
    seconds.set(left);
    if (left === 0) over();
  };
  const timer = setInterval(tick, 250);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return {
    seconds: seconds.asReadonly(),
    start: (deadline, serverNow) => {
      end =
        deadline === null
          ? undefined
          : performance.now() + Date.parse(deadline) - Date.parse(serverNow);
      if (end === undefined) seconds.set(undefined);
      tick();
    },
  };
}
