import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { Course } from '../api/model';
import { lessonLength } from '../ui/duration';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { LessonMark } from '../ui/lesson-mark';

/** The course as a list to move about in; the section being learned is open. */
@Component({
  selector: 'hm-lesson-outline',
  imports: [LessonMark, Icon, RouterLink],
  templateUrl: './lesson-outline.html',
  styleUrl: './lesson-outline.css',
})
export class LessonOutline {
  readonly course = input.required<Course>();
  readonly lessonId = input.required<string>();
  readonly chosen = output();

  protected readonly w = words();
  private readonly currentSection = computed(
    () => this.course().sections.find((s) => s.lessons.some((l) => l.id === this.lessonId()))?.id,
  );
  /** Opened by hand, or because the learner is in it. */
  private readonly open = linkedSignal<string | undefined, ReadonlySet<string>>({
    source: this.currentSection,
    computation: (current, before) =>
      new Set([...(before?.value ?? []), ...(current ? [current] : [])]),
  });
  protected readonly sections = computed(() =>
    this.course().sections.map((section) => ({
      ...section,
      open: this.open().has(section.id),
      done: this.w().lesson.page.doneOf(
        section.lessons.filter((l) => l.completed).length,
        section.lessons.length,
      ),
    })),
  );
  protected readonly length = lessonLength;

  protected toggle(sectionId: string): void {
    this.open.update((open) => {
      const changed = new Set(open);
      if (!changed.delete(sectionId)) changed.add(sectionId);
      return changed;
    });
  }
}
