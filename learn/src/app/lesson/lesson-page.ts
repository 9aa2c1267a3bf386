import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatBottomSheet, MatBottomSheetConfig } from '@angular/material/bottom-sheet';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';

import { fetched } from '../api/fetched';
import { LearnApi } from '../api/learn-api';
import type { Lesson, LessonSummary, Video } from '../api/model';
import { courseView } from '../session/course-view';
import { lessonsOf, ofLesson } from '../session/known-progress';
import { Online } from '../session/online';
import { ProgressOutbox } from '../session/progress-outbox';
import { SavedLessons } from '../session/saved-lessons';
import { CertificateCard } from '../ui/certificate-card';
import { FailureNotice } from '../ui/failure-notice';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { keepFocus } from '../ui/keep-focus';
import { words } from '../ui/language';
import { openingOf } from '../ui/opening';
import { titled } from '../ui/page-title';
import { WideScreen } from '../ui/wide-screen';
import { ArticleText } from './article-text';
import { BookmarkButton } from './bookmark-button';
import { Downloads } from './downloads';
import { LessonBar } from './lesson-bar';
import { LessonOutline } from './lesson-outline';
import { LessonTools } from './lesson-tools';
import { Neighbours } from './neighbours';
import { OutlineSheet, type OutlineShown } from './outline-sheet';
import { SaveOffline } from './save-offline';
import { nearness } from './player/nearness';
import { VideoPlayer } from './player/video-player';
import { QuizCard } from './quiz-card';
import { resumeAt } from './resume';

/** A lesson: the video or the text, the way on, and the outline of the course. */
@Component({
  selector: 'hm-lesson-page',
  imports: [
    ArticleText,
    BookmarkButton,
    CertificateCard,
    Downloads,
    FailureNotice,
    LessonBar,
    LessonOutline,
    LessonTools,
    Neighbours,
    MatButton,
    Icon,
    QuizCard,
    SaveOffline,
    RouterLink,
    VideoPlayer,
  ],
  templateUrl: './lesson-page.html',
  styleUrl: './lesson-page.css',
})
export class LessonPage {
  readonly courseId = input.required<string>();
  readonly lessonId = input.required<string>();
  /** A place in the video that a link leads to. */
  readonly at = input<string>();

  private readonly api = inject(LearnApi);
  private readonly outbox = inject(ProgressOutbox);
  private readonly router = inject(Router);
  private readonly sheets = inject(MatBottomSheet);

  private readonly player = viewChild(VideoPlayer);
  private readonly tools = viewChild(LessonTools);

  protected readonly saved = inject(SavedLessons);
  private readonly keepFocus = keepFocus();
  private readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly offline = inject(Online).off;
  protected readonly wide = inject(WideScreen).on;
  protected readonly answer = fetched(this.lessonId, (id, abort) => this.api.lesson(id, abort));
  protected readonly view = courseView(this.courseId);
  protected readonly course = this.view.course;
  protected readonly lesson = this.answer.value;
  protected readonly playing = signal(false);

  /** The address is signed anew in every answer; the one that plays stays until it nears its end. */
  protected readonly video = linkedSignal<Lesson | undefined, Video | null | undefined>({
    source: this.lesson,
    computation: (lesson, before) =>
      before?.value && before.source?.id === lesson?.id ? before.value : lesson?.video,
  });
  private readonly wantsFreshVideo = signal(false);
  private readonly nearEnd = nearness(this.video);

  protected readonly completed = computed(() => {
    const lesson = this.lesson();
    return lesson && (this.outbox.unsent(lesson.id).completed ?? lesson.progress.completed);
  });
  protected readonly startAt = computed(() => {
    const lesson = this.lesson();
    if (!lesson) return 0;
    const linked = Number(this.at() ?? Number.NaN);
    if (linked >= 0) return Math.floor(linked);
    const { positionSeconds } = this.outbox.unsent(lesson.id);
    return resumeAt(lesson.progress, lesson.seconds, positionSeconds);
  });
  protected readonly next = computed(() => this.neighbour(this.lesson()?.nextLessonId));
  protected readonly previous = computed(() => this.neighbour(this.lesson()?.previousLessonId));
  /** How the way on looks: beside a quiz that waits it is not the first thing to do. */
  protected readonly way = computed(() =>
    this.lesson()?.kind === 'QUIZ' && !this.completed() ? 'outlined' : 'filled',
  );
  protected readonly lock = computed(() => {
    const course = this.course();
    const all = course ? lessonsOf(course) : [];
    const lesson = all.find(({ id, locked }) => locked && id === this.lessonId());
    const opens = lesson && openingOf(lesson, all, this.w(), this.formats);
    return { courseId: this.courseId(), opens };
  });
  protected readonly finished = computed(() => {
    const course = this.course();
    return course !== undefined && course.lessons > 0 && course.completed >= course.lessons;
  });
  constructor() {
    titled(() => this.lesson()?.title);
    effect(() => {
      const saved = this.outbox.saved();
      if (!saved) return;
      untracked(() =>
        this.answer.update((lesson) =>
          lesson.id === saved.lessonId ? { ...lesson, progress: ofLesson(saved.progress) } : lesson,
        ),
      );
    });
    effect(() => {
      const lesson = this.lesson();
      if (lesson && untracked(() => this.saved.of(lesson.id))) void this.saved.refresh(lesson);
    });
    effect(() => {
      const fresh = this.lesson()?.video;
      if (fresh && untracked(this.wantsFreshVideo)) {
        this.wantsFreshVideo.set(false);
        this.video.set(fresh);
      }
    });
    effect(() => {
      if (this.nearEnd() !== 'far') this.answer.reload();
    });
    effect(() => {
      const fresh = this.lesson()?.video;
      const near = this.nearEnd();
      const waits = near === 'far' || (near === 'soon' && this.playing());
      if (fresh && !waits && fresh.url !== untracked(this.video)?.url) this.video.set(fresh);
    });
  }

  /** The text may list its files itself. */
  protected readonly files = computed(() => {
    const html = (this.lesson()?.html ?? '').replaceAll('&amp;', '&');
    return (this.lesson()?.downloads ?? []).filter((file) => !html.includes(file.url));
  });
  protected readonly kept = computed(() => this.saved.copyOf(this.lessonId()));

  protected readonly place = () => this.player()?.place();

  protected goTo(seconds: number): void {
    this.player()?.goTo(seconds);
  }

  protected writeNote(): void {
    this.tools()?.writeNote();
  }

  protected markComplete(lesson: Lesson, completed: boolean): void {
    this.outbox.setCompletion(lesson.id, completed);
    this.keepFocus('.actions > button, .read');
  }

  protected reloadVideo(): void {
    this.wantsFreshVideo.set(true);
    this.answer.reload();
  }

  protected retry(): void {
    this.answer.reload();
    if (!this.course()) this.view.reload();
  }

  protected goOn(): void {
    const next = this.next();
    if (next) void this.router.navigate(['/courses', this.courseId(), 'lessons', next.id]);
  }

  protected openOutline(): void {
    const config = new MatBottomSheetConfig<OutlineShown>();
    config.data = { course: this.course, lessonId: this.lessonId };
    config.ariaLabel = this.w().lesson.page.outline;
    config.autoFocus = '[aria-current=page]';
    this.sheets.open(OutlineSheet, config);
  }

  private neighbour(id: string | null | undefined): LessonSummary | undefined {
    const course = this.course();
    if (!id || !course) return undefined;
    return lessonsOf(course).find((lesson) => lesson.id === id && !lesson.locked);
  }
}
