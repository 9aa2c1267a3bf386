import { TestBed } from '@angular/core/testing';
import { vi } from 'vitest';

/** Waits until something holds; before each look Angular does what is due. */
export function soon(holds: () => void): Promise<void> {
  const look = () => {
    TestBed.tick();
    holds();
  };
  return vi.waitFor(look, { interval: 1 });
}
