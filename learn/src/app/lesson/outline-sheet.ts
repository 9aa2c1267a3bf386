import { Component, inject, type Signal } from '@angular/core';
import { MAT_BOTTOM_SHEET_DATA, MatBottomSheetRef } from '@angular/material/bottom-sheet';
import { MatIconButton } from '@angular/material/button';

import type { Course } from '../api/model';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { LessonOutline } from './lesson-outline';

export interface OutlineShown {
  readonly course: Signal<Course | undefined>;
  readonly lessonId: Signal<string>;
}

/** The outline on a phone: drawn up from the bottom bar, gone once a lesson is chosen. */
@Component({
  selector: 'hm-outline-sheet',
  imports: [Icon, LessonOutline, MatIconButton],
  template: `
    <header>
      <h2>{{ w().lesson.page.lessons }}</h2>
      <button
        matIconButton
        type="button"
        [attr.aria-label]="w().shell.close"
        (click)="sheet.dismiss()"
      >
        <hm-icon name="x" />
      </button>
    </header>
    @if (shown.course(); as course) {
      <hm-lesson-outline
        [course]="course"
        [lessonId]="shown.lessonId()"
        (chosen)="sheet.dismiss()"
      />
    }
  `,
  styles: `
    header {
      position: sticky;
      z-index: 1;
      top: 0;
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 10px 8px 6px 20px;
      border-bottom: 1px solid var(--hm-line);
      background: var(--hm-paper);
    }
    h2 {
      font-size: var(--hm-21);
    }
  `,
})
export class OutlineSheet {
  protected readonly w = words();
  protected readonly shown = inject<OutlineShown>(MAT_BOTTOM_SHEET_DATA);
  protected readonly sheet = inject(MatBottomSheetRef);
}
