import { Component, inject, type Signal } from '@angular/core';
import { MAT_BOTTOM_SHEET_DATA, MatBottomSheetRef } from '@angular/material/bottom-sheet';

import type { Course } from '../api/model';
import { LessonOutline } from './lesson-outline';

export interface OutlineShown {
  readonly course: Signal<Course | undefined>;
  readonly lessonId: Signal<string>;
}

/** The outline on a phone: drawn up from the bottom bar, gone once a lesson is chosen. */
@Component({
  selector: 'hm-outline-sheet',
  imports: [LessonOutline],
  template: `
    @if (shown.course(); as course) {
      <hm-lesson-outline
        [course]="course"
        [lessonId]="shown.lessonId()"
        (chosen)="sheet.dismiss()"
      />
    }
  `,
})
export class OutlineSheet {
  protected readonly shown = inject<OutlineShown>(MAT_BOTTOM_SHEET_DATA);
  protected readonly sheet = inject(MatBottomSheetRef);
}
