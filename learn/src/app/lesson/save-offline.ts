import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';

import type { Lesson } from '../api/model';
import { type SavedAs, SavedLessons } from '../session/saved-lessons';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { keepFocus } from '../ui/keep-focus';
import { words } from '../ui/language';

interface Choice {
  readonly as: SavedAs;
  readonly text: string;
}

/** Keeps the lesson on this device, as much of it as the learner chooses. */
@Component({
  selector: 'hm-save-offline',
  imports: [Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    @let o = w().offline;
    @if (share() !== undefined) {
      <span role="status">{{ o.savingPercent(formats.percent(percent())) }}</span>
      <button matButton="outlined" type="button" (click)="saved.stop()">{{ o.stop }}</button>
    } @else if (entry()?.complete) {
      <span class="here"
        ><hm-icon name="circle-check" />{{ o.saved(formats.size(entry()?.bytes ?? 0)) }}</span
      >
      <button
        matButton
        type="button"
        [attr.aria-label]="o.removeThe(lesson().title)"
        (click)="remove()"
      >
        {{ w().shell.remove }}
      </button>
    } @else if (choices().length === 1) {
      <button matButton="outlined" type="button" (click)="save(choices()[0])">
        <hm-icon matButtonIcon name="download" />{{ o.save }}
      </button>
    } @else {
      <button matButton="outlined" type="button" [matMenuTriggerFor]="menu">
        <hm-icon matButtonIcon name="download" />{{ o.save }}
      </button>
    }
    @if (trouble(); as trouble) {
      <p class="trouble" role="alert">{{ o[trouble] }}</p>
    }
    <mat-menu #menu="matMenu">
      @for (choice of choices(); track choice.text) {
        <button mat-menu-item (click)="save(choice)">{{ choice.text }}</button>
      }
    </mat-menu>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 14px;
      align-items: center;
      margin-top: 18px;
      font-size: var(--hm-15);
    }
    .here {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      color: var(--hm-available);
      font-weight: 600;
    }
    .here hm-icon {
      width: 20px;
      height: 20px;
    }
    .trouble {
      width: 100%;
      color: var(--hm-reversed);
    }
  `,
})
export class SaveOffline {
  readonly lesson = input.required<Lesson>();
  readonly courseTitle = input('');

  private readonly keepFocus = keepFocus();
  protected readonly saved = inject(SavedLessons);
  protected readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly entry = computed(() => this.saved.of(this.lesson().id));
  protected readonly share = computed(() => this.saved.share(this.lesson().id));
  protected readonly percent = computed(() => Math.floor(100 * (this.share() ?? 0)));
  protected readonly trouble = computed(() => this.saved.trouble().get(this.lesson().id));

  protected readonly choices = computed((): Choice[] => {
    const { offline: o } = this.w();
    const { video } = this.lesson();
    const choices: Choice[] = [{ as: { what: 'text' }, text: o.onlyText }];
    if (!video) return choices;
    const sized = (text: string, bytes: number | null | undefined) =>
      bytes == null ? text : `${text}, ${o.size(this.formats.size(bytes))}`;
    if (video.audioUrl)
      choices.push({ as: { what: 'audio' }, text: sized(o.sound, video.audioSizeBytes) });
    for (const one of video.renditions)
      choices.push({
        as: { what: 'video', label: one.label },
        text: sized(o.video(one.label), one.sizeBytes),
      });
    choices.push({
      as: { what: 'video', label: '' },
      text: sized(o.video(o.original), video.sizeBytes),
    });
    return choices;
  });

  protected save(choice: Choice | undefined): void {
    if (!choice) return;
    void this.saved.save(this.lesson(), this.courseTitle(), choice.as);
    this.keepFocus('button');
  }

  protected async remove(): Promise<void> {
    await this.saved.remove(this.lesson().id);
    this.keepFocus('button');
  }
}
