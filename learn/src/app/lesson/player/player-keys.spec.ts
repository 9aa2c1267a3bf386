import { describe, expect, it } from 'vitest';

import { commandOf, takenByFocus } from './player-keys';

describe('the keys of the player', () => {
  it.each([
    [' ', { do: 'toggle' }],
    ['k', { do: 'toggle' }],
    ['K', { do: 'toggle' }],
    ['ArrowLeft', { do: 'by', seconds: -5 }],
    ['ArrowRight', { do: 'by', seconds: 5 }],
    ['j', { do: 'by', seconds: -10 }],
    ['l', { do: 'by', seconds: 10 }],
    ['m', { do: 'mute' }],
    ['c', { do: 'captions' }],
    ['f', { do: 'fullscreen' }],
    ['>', { do: 'faster' }],
    ['<', { do: 'slower' }],
    ['3', { do: 'share', of: 0.3 }],
  ])('%s works anywhere on the page', (key, command) => {
    expect(commandOf(pressed(key), false)).toEqual(command);
  });

  it.each(['ArrowUp', 'ArrowDown', 'Home', 'End'])(
    '%s scrolls the page unless in the player',
    (key) => {
      expect(commandOf(pressed(key), false)).toBeUndefined();
      expect(commandOf(pressed(key), true)).toBeDefined();
    },
  );

  it.each(['Tab', 'Escape', 'Enter', 'x', 'F5'])('%s is left alone', (key) => {
    expect(commandOf(pressed(key), true)).toBeUndefined();
  });

  it('leaves the browser’s and the system’s shortcuts alone', () => {
    expect(commandOf({ ...pressed('l'), ctrlKey: true }, true)).toBeUndefined();
    expect(commandOf({ ...pressed('f'), metaKey: true }, true)).toBeUndefined();
    expect(commandOf({ ...pressed('ArrowLeft'), altKey: true }, true)).toBeUndefined();
  });

  it('leaves keys to fields and menus, and space to buttons and links', () => {
    expect(takenByFocus({ key: 'k', target: made('<textarea></textarea>') })).toBe(true);
    expect(takenByFocus({ key: 'k', target: made('<input type="text">') })).toBe(true);
    expect(takenByFocus({ key: 'ArrowRight', target: made('<input type="range">') })).toBe(false);
    expect(takenByFocus({ key: ' ', target: made('<button><b></b></button>') })).toBe(true);
    expect(takenByFocus({ key: ' ', target: made('<a href="/"></a>') })).toBe(true);
    expect(takenByFocus({ key: 'k', target: made('<button></button>') })).toBe(false);
    const menu = made('<div class="cdk-overlay-container"><button></button></div>');
    expect(takenByFocus({ key: 'ArrowDown', target: menu.firstElementChild })).toBe(true);
    expect(takenByFocus({ key: ' ', target: document.body })).toBe(false);
  });
});

function pressed(key: string) {
  return { key, ctrlKey: false, metaKey: false, altKey: false };
}

function made(html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const element = holder.firstElementChild;
  if (!element) throw new Error('no element');
  return element;
}
