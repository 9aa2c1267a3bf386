import type { Routes } from '@angular/router';

import { startWhatIsNew } from './start-what-is-new';

export const routes: Routes = [
  {
    path: 'courses/:courseId/lessons/:lessonId',
    loadComponent: () => import('../lesson/lesson-page').then((m) => m.LessonPage),
  },
  {
    path: 'courses/:courseId/lessons/:lessonId/attempts/:attemptId',
    loadComponent: () => import('../quiz/attempt-page').then((m) => m.AttemptPage),
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
        path: 'courses/:courseId/notes',
        loadComponent: () => import('../course/course-notes-page').then((m) => m.CourseNotesPage),
      },
      {
        path: 'bookmarks',
        loadComponent: () => import('../library/bookmarks-page').then((m) => m.BookmarksPage),
      },
      {
        path: 'certificates',
        loadComponent: () =>
          import('../certificate/certificates-page').then((m) => m.CertificatesPage),
      },
      {
        path: 'saved',
        loadComponent: () => import('../saved/saved-page').then((m) => m.SavedPage),
      },
      {
        path: 'search',
        loadComponent: () => import('../search/search-page').then((m) => m.SearchPage),
      },
      {
        path: 'profile/devices',
        loadComponent: () => import('../profile/devices-page').then((m) => m.DevicesPage),
      },
      {
        path: 'profile/orders',
        loadComponent: () => import('../profile/orders-page').then((m) => m.OrdersPage),
      },
      {
        path: 'profile',
        loadComponent: () => import('../profile/profile-page').then((m) => m.ProfilePage),
      },
      { path: '**', loadComponent: () => import('./not-found-page').then((m) => m.NotFoundPage) },
    ],
  },
];
