import { Component, computed, type ElementRef, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { words } from '../../ui/language';

/** The list of the player's keys. */
@Component({
  selector: 'hm-key-help',
  imports: [MatButton],
  template: `
    <dialog #dialog aria-labelledby="keys">
      <h2 id="keys">{{ w().lesson.player.helpTitle }}</h2>
      <table>
        @for (row of rows(); track row.keys) {
          <tr>
            <th scope="row">
              @for (key of row.keys; track key) {
                <kbd>{{ key }}</kbd>
              }
            </th>
            <td>{{ row.text }}</td>
          </tr>
        }
      </table>
      <button matButton="outlined" type="button" (click)="dialog.close()">
        {{ w().shell.close }}
      </button>
    </dialog>
  `,
  styles: `
    dialog {
      max-width: min(92vw, 520px);
      padding: 24px;
      border: 0;
      border-radius: var(--hm-r3);
      background: var(--hm-surface);
      color: var(--hm-ink);
      box-shadow: var(--hm-shadow);
    }
    dialog::backdrop {
      background: var(--hm-scrim);
    }
    table {
      width: 100%;
      margin-block: 14px 20px;
      border-top: 2px solid var(--hm-ink);
      border-collapse: collapse;
    }
    th,
    td {
      padding: 8px 14px 8px 0;
      border-bottom: 1px solid var(--hm-line);
      font-weight: 400;
      text-align: start;
    }
    th {
      white-space: nowrap;
    }
    kbd {
      display: inline-block;
      min-width: 28px;
      margin-inline-end: 4px;
      padding: 2px 8px;
      border: 1px solid var(--hm-edge);
      border-radius: var(--hm-r1);
      font: inherit;
      font-size: var(--hm-14);
      text-align: center;
    }
  `,
})
export class KeyHelp {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly w = words();
  protected readonly rows = computed(() => {
    const { keys } = this.w().lesson.player;
    return [
      { keys: [keys.space, 'K'], text: keys.toggle },
      { keys: ['←', '→'], text: keys.five },
      { keys: ['J', 'L'], text: keys.ten },
      { keys: ['↑', '↓'], text: keys.volume },
      { keys: ['0', '–', '9'], text: keys.share },
      { keys: ['<', '>'], text: keys.speed },
      { keys: ['M'], text: keys.mute },
      { keys: ['C'], text: keys.captions },
      { keys: ['F'], text: keys.fullScreen },
      { keys: ['P'], text: keys.pip },
      { keys: ['N'], text: keys.note },
      { keys: ['?'], text: keys.help },
    ];
  });

  show(): void {
    this.dialog().nativeElement.showModal();
  }
}
