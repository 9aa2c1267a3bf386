import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  catchError,
  firstValueFrom,
  fromEvent,
  type Observable,
  takeUntil,
  throwError,
} from 'rxjs';

import { Failure } from './failure';

export const BASE = '/api/v1';
const READ = { timeout: 15_000 };
/** Writes outlive the page: the browser finishes them after the tab is closed. */
const WRITE = { timeout: 15_000, keepalive: true };

/** Asks the server; every refusal arrives as a {@link Failure}. */
@Injectable({ providedIn: 'root' })
export class Requests {
  private readonly http = inject(HttpClient);

  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return promised(this.http.get<T>(BASE + path, READ), signal);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.twice(() => promised(this.http.put<T>(BASE + path, body, WRITE)));
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.twice(() => promised(this.http.patch<T>(BASE + path, body, WRITE)));
  }

  delete<T>(path: string): Promise<T> {
    return this.twice(() => promised(this.http.delete<T>(BASE + path, WRITE)));
  }

  /** Makes something; sent again under the same key it is made only once. */
  post<T>(path: string, body: unknown, key: string): Promise<T> {
    const headers = new HttpHeaders({ 'Idempotency-Key': key });
    return this.twice(() => promised(this.http.post<T>(BASE + path, body, { ...WRITE, headers })));
  }

  async signOut(): Promise<void> {
    await promised(this.http.post('/sign-out', null, { ...WRITE, responseType: 'text' }));
  }

  /** An expired CSRF cookie is refused like a closed lesson; any answer brings a new one. */
  private async twice<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (cause) {
      if (Failure.of(cause).kind !== 'forbidden') throw cause;
      await this.get('/me');
      return send();
    }
  }
}

/** A path with its parts made safe: path`/lessons/${id}/notes`. */
export function path(parts: TemplateStringsArray, ...values: string[]): string {
  return parts.reduce((whole, part, i) => whole + encodeURIComponent(values[i - 1] ?? '') + part);
}

/** Where a page of a list begins, as the query of its address. */
export function from(after: string | null): string {
  return after === null ? '' : `?after=${encodeURIComponent(after)}`;
}

function promised<T>(answer: Observable<T>, signal?: AbortSignal): Promise<T> {
  const failing = answer.pipe(catchError((cause: unknown) => throwError(() => Failure.of(cause))));
  return firstValueFrom(signal ? failing.pipe(takeUntil(fromEvent(signal, 'abort'))) : failing);
}
