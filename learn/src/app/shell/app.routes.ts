import type { Routes } from '@angular/router';

import { startWhatIsNew } from './start-what-is-new';

export const routes: Routes = [
  {
    path: 'courses/:courseId/lessons/:lessonId',
    loadComponent: () => import('../lesson/lesson-page').then((m) => m.LessonPage),
  },
  { path: 'start', canActivate: [startWhatIsNew], children: [] },
  {
    path: '',
    loadComponent: () => import('./frame').then((m) => m.Frame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('../library/library-page').then((m) => m.LibraryPage),
      },
      {
        path: 'courses/:courseId',
        loadComponent: () => import('../course/course-page').then((m) => m.CoursePage),
      },
      {
        path: 'profile',
        loadComponent: () => import('../profile/profile-page').then((m) => m.ProfilePage),
      },
      { path: '**', loadComponent: () => import('./not-found-page').then((m) => m.NotFoundPage) },
    ],
  },
];
