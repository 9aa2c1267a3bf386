import { ComponentFixture, TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';

import { SaveStatus } from './save-status';

describe('the status of saving', () => {
  let fixture: ComponentFixture<SaveStatus>;

  beforeEach(() => {
    fixture = TestBed.createComponent(SaveStatus);
  });

  it.each([
    ['idle', ''],
    ['saving', 'Saving your progress'],
    ['saved', 'Progress saved'],
    ['waiting', 'Kept on this device, saved when the network is back'],
    ['waiting-here', 'Not saved yet: keep this page open until the network is back'],
    ['refused', 'could not be saved'],
  ] as const)('%s reads "%s"', async (status, words) => {
    const text = await shown(status);
    if (words === '') expect(text).toBe('');
    else expect(text).toContain(words);
    expect(text.includes('Progress saved')).toBe(status === 'saved');
  });

  it('reads out trouble, not every heartbeat', async () => {
    await shown('saved');
    expect(live()).toBe('');
    await shown('saving');
    expect(live()).toBe('');
    await shown('waiting');
    expect(live()).toContain('Kept on this device');
  });

  async function shown(status: string): Promise<string> {
    fixture.componentRef.setInput('status', status);
    await fixture.whenStable();
    return root().textContent.trim();
  }

  function live(): string {
    return root().querySelector('[role=status]')?.textContent ?? '';
  }

  function root(): HTMLElement {
    return fixture.nativeElement as HTMLElement;
  }
});
