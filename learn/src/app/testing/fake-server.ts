import { Failure, type FailureKind } from '../api/failure';
import { covered, type Interval, union } from '../api/intervals';
import type { LearnApi } from '../api/learn-api';
import type {
  Course,
  CourseSummary,
  Lesson,
  LessonSummary,
  Me,
  SavedProgress,
  Watched,
} from '../api/model';
import { FakePerson } from './fake-person';
import { FakeQuizzes } from './fake-quizzes';
import { FakeStudy } from './fake-study';
import { aCourse, aCourseSummary, anArticle, anita, aVideoLesson } from './stories';

export type Public<T> = { [K in keyof T]: T[K] };

/** A server in memory that keeps the promises of the API, and breaks down when told to. */
export class FakeServer implements Public<LearnApi> {
  user: Me = anita;
  courses: CourseSummary[] = [aCourseSummary()];
  open: Course = aCourse();
  lessons: Lesson[] = [aVideoLesson(), anArticle()];

  /** Every request fails like this; 'network' is a phone without one. */
  down: FailureKind | undefined;
  /** The request arrives and takes effect, the answer gets lost. */
  losesAnswers = false;

  readonly person = new FakePerson(this);
  readonly study = new FakeStudy(this);
  readonly quizzes = new FakeQuizzes(this);

  /** Every write that arrived, in order. */
  readonly writes: { lessonId: string; body: Watched | boolean }[] = [];
  readonly reads: string[] = [];
  /** How often anything was asked of it. */
  arrivals = 0;
  private readonly watched = new Map<string, Interval[]>();
  private readonly keys = new Set<string>();

  async me(): Promise<Me> {
    await this.arrive('me');
    return this.user;
  }

  async library(): Promise<CourseSummary[]> {
    await this.arrive('courses');
    return structuredClone(this.courses);
  }

  async course(id: string): Promise<Course> {
    await this.arrive(`courses/${id}`);
    if (this.open.id !== id) throw new Failure('missing');
    return structuredClone(this.open);
  }

  async lesson(id: string): Promise<Lesson> {
    await this.arrive(`lessons/${id}`);
    const lesson = this.lessons.find((one) => one.id === id);
    if (!lesson) throw new Failure('missing');
    return structuredClone(lesson);
  }

  saveProgress(lessonId: string, body: Watched): Promise<SavedProgress> {
    return this.write(lessonId, body, (lesson) => {
      if (this.keys.has(body.key)) return;
      this.keys.add(body.key);
      this.watched.set(lessonId, union(this.intervalsOf(lessonId), body.intervals));
      lesson.watchedSeconds = covered(this.intervalsOf(lessonId));
      lesson.positionSeconds = body.positionSeconds;
    });
  }

  setCompletion(lessonId: string, completed: boolean): Promise<SavedProgress> {
    return this.write(lessonId, completed, (lesson) => {
      lesson.completed = completed;
    });
  }

  async signOut(): Promise<void> {
    await this.arrive('sign-out');
  }

  intervalsOf(lessonId: string): Interval[] {
    return this.watched.get(lessonId) ?? [];
  }

  private async write(
    lessonId: string,
    body: Watched | boolean,
    change: (lesson: LessonSummary) => void,
  ): Promise<SavedProgress> {
    await this.arrive();
    const lesson = this.lessonIn(lessonId);
    if (!lesson) throw new Failure('missing');
    this.writes.push({ lessonId, body: structuredClone(body) });
    change(lesson);
    const { positionSeconds, watchedSeconds, completed } = lesson;
    const progress = { positionSeconds, watchedSeconds, completed };
    this.lessons = this.lessons.map((one) => (one.id === lessonId ? { ...one, progress } : one));
    this.open.completed = this.all().filter((one) => one.completed).length;
    if (this.losesAnswers) throw new Failure('network');
    return { ...progress, courseCompleted: this.open.completed, courseLessons: this.open.lessons };
  }

  async arrive(read?: string): Promise<void> {
    this.arrivals++;
    await Promise.resolve();
    if (read) this.reads.push(read);
    if (this.down) throw new Failure(this.down);
  }

  private lessonIn(id: string): LessonSummary | undefined {
    return this.all().find((one) => one.id === id);
  }

  private all(): LessonSummary[] {
    return this.open.sections.flatMap((section) => section.lessons);
  }
}
