/** What a key does to the player. */
export type PlayerCommand =
  | { do: 'toggle' | 'mute' | 'captions' | 'fullscreen' | 'faster' | 'slower' }
  | { do: 'pip' | 'note' | 'help' }
  | { do: 'by'; seconds: number }
  | { do: 'louder'; step: number }
  | { do: 'share'; of: number };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The command of a key. `inside` says whether the focus is in the player: the keys that would
 * scroll the page work only there.
 */
export function commandOf(event: Key, inside: boolean): PlayerCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (/^[0-9]$/.test(event.key)) return { do: 'share', of: Number(event.key) / 10 };
  switch (event.key.length === 1 ? event.key.toLowerCase() : event.key) {
    case ' ':
    case 'k':
      return { do: 'toggle' };
    case 'ArrowLeft':
      return { do: 'by', seconds: -5 };
    case 'ArrowRight':
      return { do: 'by', seconds: 5 };
    case 'j':
      return { do: 'by', seconds: -10 };
    case 'l':
      return { do: 'by', seconds: 10 };
    case 'm':
      return { do: 'mute' };
    case 'c':
      return { do: 'captions' };
    case 'f':
      return { do: 'fullscreen' };
    case '>':
      return { do: 'faster' };
    case '<':
      return { do: 'slower' };
    case 'p':
      return { do: 'pip' };
    case 'n':
      return { do: 'note' };
    case '?':
      return { do: 'help' };
  }
  return inside ? insideOnly(event.key) : undefined;
}

function insideOnly(key: string): PlayerCommand | undefined {
  switch (key) {
    case 'ArrowUp':
      return { do: 'louder', step: 0.1 };
    case 'ArrowDown':
      return { do: 'louder', step: -0.1 };
    case 'Home':
      return { do: 'share', of: 0 };
    case 'End':
      return { do: 'share', of: 1 };
    default:
      return undefined;
  }
}

/** Whether the key belongs to what has the focus: a field, or space on a button. */
export function takenByFocus(event: { key: string; target: EventTarget | null }): boolean {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest('.cdk-overlay-container, dialog, [contenteditable], select, textarea'))
    return true;
  if (target instanceof HTMLInputElement) return target.type !== 'range';
  const pressed = event.key === ' ' || event.key === 'Enter';
  return pressed && target.closest('button, a, summary, [role=button]') !== null;
}
