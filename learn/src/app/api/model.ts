import type { components } from './schema';

type Schemas = components['schemas'];

export type LessonKind = Schemas['LessonKind'];

export type Me = Schemas['Me'];
export type Cover = Schemas['Cover'];
export type Caption = Schemas['Caption'];
export type Progress = Schemas['Progress'];
export type Watched = Schemas['Watched'];
export type SavedProgress = Schemas['SavedProgress'];
export type Instructor = Schemas['Instructor'];

export type CourseSummary = Schemas['CourseSummary'];

export type LessonSummary = Schemas['LessonSummary'];
export type Section = Schemas['Section'];

export type CertificateLink = NonNullable<Schemas['Course']['certificate']>;

export type Course = Schemas['Course'];

export type Video = Schemas['Video'];
export type Chapter = Video['chapters'][number];
export type Download = Schemas['Download'];
export type QuizFacts = Schemas['Quiz'];

export type Lesson = Schemas['Lesson'];

/** One page of a list; `next` asks for what follows. */
export interface Paged<T> {
  readonly items: T[];
  readonly next: string | null;
}

export type Note = Schemas['Note'];
export type Bookmark = Schemas['Bookmark'];

export type Author = Schemas['PostAuthor'];
export type Reply = Schemas['Reply'];
export type Thread = Schemas['Thread'];

export type Announcement = Schemas['Announcement'];
export type Found = Schemas['SearchHit'];

export type Answer = Partial<Schemas['SavedAnswer']>;
export type Question = Omit<Schemas['QuizQuestion'], 'answer'> & { answer: Answer | null };
export type Reviewed = Schemas['ReviewedAnswer'];
export type AttemptResult = Schemas['QuizResult'];
export type PastAttempt = Schemas['PastAttempt'];
export type Attempt = Omit<Schemas['Attempt'], 'questions'> & { questions: Question[] };

export type Certificate = Schemas['Certificate'];

export type ConnectedDevice = Schemas['MyDevice'];
export type OrderSummary = Schemas['MyOrder'];
