import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Cover = Schemas['Cover'];
export type CourseSummary = Schemas['CourseSummary'];
export type Course = Schemas['Course'];
export type Section = Schemas['Section'];
export type LessonSummary = Schemas['LessonSummary'];
export type Lesson = Schemas['Lesson'];
export type Video = Schemas['Video'];
export type Caption = Schemas['Caption'];
export type Progress = Schemas['Progress'];
export type Watched = Schemas['Watched'];
export type SavedProgress = Schemas['SavedProgress'];
