import type { components } from './schema';

type Schemas = components['schemas'];

export type LessonKind = Schemas['LessonKind'];

export type Me = Schemas['Me'] & {
  readonly zone?: string | null;
  readonly language?: string | null;
};
export type Cover = Schemas['Cover'];
export type Caption = Schemas['Caption'];
export type Progress = Schemas['Progress'];
export type Watched = Schemas['Watched'];
export type SavedProgress = Schemas['SavedProgress'];
export type Instructor = Schemas['Instructor'];

export type CourseSummary = Omit<Schemas['CourseSummary'], 'nextLesson'> & {
  nextLesson: { id: string; title: string; kind: LessonKind } | null;
};

export type LockReason = 'DATE' | 'AFTER_START' | 'AFTER_COMPLETION';

export type LessonSummary = Omit<Schemas['LessonSummary'], 'kind'> & {
  kind: LessonKind;
  opensAt?: string | null;
  lockReason?: LockReason | null;
  lockedBy?: string | null;
};

export interface Section {
  id: string;
  title: string;
  lessons: LessonSummary[];
}

export type CertificateLink = NonNullable<Schemas['Course']['certificate']>;

export type Course = Omit<Schemas['Course'], 'sections'> & {
  sections: Section[];
  instructors?: Instructor[];
};

export interface Rendition {
  readonly label: string;
  readonly url: string;
  readonly sizeBytes: number;
}

export interface Chapter {
  readonly seconds: number;
  readonly title: string;
}

export type Video = Schemas['Video'] & {
  audioUrl?: string | null;
  audioSizeBytes?: number | null;
  sizeBytes?: number | null;
  renditions?: Rendition[];
  chapters?: Chapter[];
  urlExpiresAt?: string | null;
};

export type Download = Schemas['Download'];
export type QuizFacts = Schemas['Quiz'];

export type Lesson = Omit<Schemas['Lesson'], 'kind' | 'video'> & {
  kind: LessonKind;
  video: Video | null;
};

/** One page of a list; `next` asks for what follows. */
export interface Paged<T> {
  readonly items: T[];
  readonly next: string | null;
}

export type Note = Schemas['Note'];
export type Bookmark = Schemas['Bookmark'];

export interface Author {
  readonly name: string;
  readonly instructor: boolean;
  readonly me: boolean;
}

export interface Reply {
  readonly id: string;
  readonly author: Author;
  readonly text: string;
  readonly at: string;
  readonly removed: boolean;
}

export interface Thread {
  readonly id: string;
  readonly author: Author;
  readonly text: string;
  readonly askedAt: string;
  readonly atSeconds: number | null;
  readonly answered: boolean;
  readonly removed: boolean;
  readonly replies: Reply[];
}

export interface Announcement {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly publishedAt: string;
  readonly author: string;
}

export interface Found {
  readonly kind: 'COURSE' | 'LESSON' | 'NOTE' | 'CAPTION';
  readonly courseId: string;
  readonly courseTitle: string;
  readonly lessonId: string | null;
  readonly title: string;
  readonly excerpt: string;
  readonly atSeconds: number | null;
}

export type Answer = Partial<Schemas['SavedAnswer']>;
export type Question = Omit<Schemas['QuizQuestion'], 'answer'> & { answer: Answer | null };
export type Reviewed = Schemas['ReviewedAnswer'];
export type AttemptResult = Schemas['QuizResult'];
export type Attempt = Omit<Schemas['Attempt'], 'questions'> & { questions: Question[] };

export type Certificate = Schemas['Certificate'];

export interface ConnectedDevice {
  readonly id: string;
  readonly kind: 'BROWSER' | 'APP';
  readonly label: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
  readonly client: string | null;
  readonly scopes: string[];
}

export interface OrderSummary {
  readonly number: string;
  readonly placedAt: string;
  readonly total: string;
  readonly currency: string;
  readonly state: string;
  readonly items: string[];
  readonly receiptUrl: string | null;
}
