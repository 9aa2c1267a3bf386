import type { Course, CourseSummary, Lesson, LessonSummary, Me } from '../api/model';

/** The people and courses that specs tell their stories with. */
export const anita: Me = {
  id: 'usr_anita',
  name: 'Anita Deshmukh',
  email: 'anita@example.test',
  roles: ['LEARNER'],
  affiliate: false,
  language: 'en',
  zone: 'UTC',
};

const cover = {
  akshar: 'री',
  colour: 1,
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"></svg>',
};

export function aCourseSummary(part: Partial<CourseSummary> = {}): CourseSummary {
  return {
    id: 'reels',
    slug: 'reels-on-your-phone',
    title: 'Reels on your phone',
    instructor: 'Meera Kulkarni',
    instructors: ['Meera Kulkarni', 'Devika Joshi'],
    cover,
    audience: 'STUDENTS',
    lessons: 4,
    completed: 1,
    minutes: 370,
    nextLesson: { id: 'echo', title: 'Kill the echo', kind: 'VIDEO' },
    nextOpening: null,
    lastOpenedAt: '2026-11-20T10:00:00Z',
    ...part,
  };
}

export function aLessonSummary(part: Partial<LessonSummary> = {}): LessonSummary {
  return {
    id: 'light',
    number: 1,
    title: 'Window light',
    kind: 'VIDEO',
    seconds: 400,
    completed: false,
    positionSeconds: 0,
    watchedSeconds: 0,
    locked: false,
    opensAt: null,
    lockReason: null,
    lockedBy: null,
    zone: null,
    ...part,
  };
}

/** Two sections: light (done) and echo (at 3:04 of 8:05), then pack (an article) and stranger (locked). */
export function aCourse(part: Partial<Course> = {}): Course {
  const light = aLessonSummary({ completed: true, watchedSeconds: 400 });
  const echo = aLessonSummary({
    id: 'echo',
    number: 2,
    title: 'Kill the echo',
    seconds: 485,
    positionSeconds: 184,
    watchedSeconds: 184,
  });
  const pack = aLessonSummary({
    id: 'pack',
    number: 3,
    title: 'What to pack',
    kind: 'ARTICLE',
    seconds: 0,
  });
  const stranger = aLessonSummary({
    id: 'stranger',
    number: 4,
    title: 'Film a stranger',
    locked: true,
  });
  return {
    id: 'reels',
    title: 'Reels on your phone',
    summary: 'Shoot, cut and caption.',
    instructor: { name: 'Meera Kulkarni', bio: 'Edited 900 films.' },
    instructors: [
      { name: 'Meera Kulkarni', bio: 'Edited 900 films.' },
      { name: 'Devika Joshi', bio: 'Looks after the sound.' },
    ],
    cover,
    completed: 1,
    lessons: 4,
    certificate: null,
    lastLessonId: 'echo',
    sections: [
      { id: 's1', title: 'Light and sound', lessons: [light, echo] },
      { id: 's2', title: 'Shoot for the cut', lessons: [pack, stranger] },
    ],
    ...part,
  };
}

/** The lesson "echo" of {@link aCourse}. */
export function aVideoLesson(part: Partial<Lesson> = {}): Lesson {
  return {
    id: 'echo',
    courseId: 'reels',
    number: 2,
    sectionTitle: 'Light and sound',
    title: 'Kill the echo',
    kind: 'VIDEO',
    seconds: 485,
    html: null,
    quiz: null,
    downloads: [],
    video: {
      url: '/media/echo.mp4',
      captions: [{ lang: 'hi', label: 'हिन्दी', url: '/media/echo.vtt' }],
      poster: null,
      sizeBytes: 9_000_000,
      audioUrl: null,
      audioSizeBytes: null,
      renditions: [],
      chapters: [],
      urlExpiresAt: new Date(Date.now() + 2 * 3_600_000).toISOString(),
    },
    progress: { positionSeconds: 184, watchedSeconds: 184, completed: false },
    previousLessonId: 'light',
    nextLessonId: 'pack',
    ...part,
  };
}

/** The lesson "pack" of {@link aCourse}. */
export function anArticle(part: Partial<Lesson> = {}): Lesson {
  return aVideoLesson({
    id: 'pack',
    number: 3,
    sectionTitle: 'Shoot for the cut',
    title: 'What to pack',
    kind: 'ARTICLE',
    seconds: 0,
    html: '<p>The cloth comes first.</p>',
    video: null,
    progress: { positionSeconds: 0, watchedSeconds: 0, completed: false },
    previousLessonId: 'echo',
    nextLessonId: 'stranger',
    ...part,
  });
}

/** A quiz of four questions in the place of {@link anArticle}. */
export function aQuizLesson(part: Partial<Lesson> = {}): Lesson {
  return anArticle({
    title: 'What did you hear?',
    kind: 'QUIZ',
    html: null,
    quiz: {
      questions: 4,
      timeLimitSeconds: 600,
      attemptsAllowed: 3,
      attemptsUsed: 1,
      passPercent: 60,
      best: null,
      open: null,
      reviewWhen: 'SUBMITTED',
    },
    ...part,
  });
}
