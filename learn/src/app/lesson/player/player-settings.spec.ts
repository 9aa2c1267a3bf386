import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';

import { PlayerSettings } from './player-settings';

describe('the settings of the player', () => {
  beforeEach(() => localStorage.clear());

  it('are kept from lesson to lesson', () => {
    TestBed.inject(PlayerSettings).change({ speed: 1.5, captions: 'hi', volume: 0.4 });
    TestBed.resetTestingModule();
    expect(TestBed.inject(PlayerSettings).now()).toEqual({
      speed: 1.5,
      captions: 'hi',
      quality: '',
      muted: false,
      volume: 0.4,
    });
  });

  it('step through the speeds and stop at both ends', () => {
    const settings = TestBed.inject(PlayerSettings);
    for (let i = 0; i < 9; i++) settings.step(1);
    expect(settings.now().speed).toBe(2);
    for (let i = 0; i < 9; i++) settings.step(-1);
    expect(settings.now().speed).toBe(0.75);
  });

  it.each(['{broken', '{"speed":99,"volume":7,"captions":3}', 'null'])(
    'start afresh from %s',
    (kept) => {
      localStorage.setItem('hm-learn-player', kept);
      const { speed, volume, captions } = TestBed.inject(PlayerSettings).now();
      expect([speed, volume, captions]).toEqual([1, 1, '']);
    },
  );
});
