import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import { courseView } from '../session/course-view';
import { lessonsOf, nextIn } from '../session/known-progress';
import { CertificateCard } from '../ui/certificate-card';
import { CoverTile } from '../ui/cover-tile';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';
import { ProgressBar } from '../ui/progress-bar';
import { CourseNews } from './course-news';
import { Curriculum } from './curriculum';

/** A course: where the learner is, every lesson, and who teaches. */
@Component({
  selector: 'hm-course-page',
  imports: [
    CertificateCard,
    CourseNews,
    CoverTile,
    Curriculum,
    FailureNotice,
    MatButton,
    Icon,
    ProgressBar,
    RouterLink,
  ],
  templateUrl: './course-page.html',
  styleUrl: './course-page.css',
})
export class CoursePage {
  readonly courseId = input.required<string>();

  protected readonly w = words();
  protected readonly view = courseView(this.courseId);
  protected readonly course = this.view.course;
  protected readonly next = computed(() => {
    const course = this.course();
    return course && nextIn(course);
  });
  protected readonly fresh = computed(() => {
    const course = this.course();
    return (
      course !== undefined &&
      lessonsOf(course).every((l) => !l.completed && l.positionSeconds === 0)
    );
  });
  protected readonly first = computed(() => {
    const course = this.course();
    return course && lessonsOf(course).find((lesson) => !lesson.locked);
  });

  constructor() {
    titled(() => this.course()?.title);
  }
}
