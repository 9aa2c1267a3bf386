import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';

import { PageLocation } from './page-location';

/** Sends the learner to the sign-in page, and back here afterwards, when the session has ended. */
export const signInWhenSignedOut: HttpInterceptorFn = (request, next) => {
  const page = inject(PageLocation);
  return next(request).pipe(
    tap({
      error: (cause: unknown) => {
        if (cause instanceof HttpErrorResponse && cause.status === 401) {
          page.leaveTo(`/sign-in?next=${encodeURIComponent(page.here())}`);
        }
      },
    }),
  );
};
