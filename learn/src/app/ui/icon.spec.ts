import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';

import { Icon } from './icon';

describe('an icon', () => {
  it('is drawn from its shapes, and silent, because words stand beside it', async () => {
    const fixture = TestBed.createComponent(Icon);
    fixture.componentRef.setInput('name', 'check');
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    expect(root.querySelector('svg > path')?.getAttribute('d')).toBe('M20 6 9 17l-5-5');
    expect(root.getAttribute('aria-hidden')).toBe('true');
  });
});
