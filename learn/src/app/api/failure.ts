import { HttpErrorResponse } from '@angular/common/http';

/** What can go wrong, as far as the learner's next step differs. */
export type FailureKind =
  'network' | 'signed-out' | 'forbidden' | 'missing' | 'refused' | 'busy' | 'server';

/** An answer that is not the one asked for. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly code?: string,
    readonly retryAfterSeconds?: number,
    /** When a locked lesson opens; empty where that is not known, undefined where none is locked. */
    readonly opensAt?: string,
  ) {
    super(kind);
    this.name = 'Failure';
  }

  static of(cause: unknown): Failure {
    if (cause instanceof Failure) return cause;
    if (cause instanceof HttpErrorResponse) {
      const code = textIn(cause.error, 'code');
      const opensAt = textIn(cause.error, 'opensAt') ?? (code === 'lesson.locked' ? '' : undefined);
      return new Failure(kindOf(cause.status), code, retryAfter(cause), opensAt);
    }
    if (cause instanceof Error && cause.cause !== undefined) return Failure.of(cause.cause);
    return new Failure(
      cause instanceof Error && cause.name === 'TimeoutError' ? 'network' : 'server',
    );
  }

  /** Asking again later can help; for the other kinds the answer stays the same. */
  get passing(): boolean {
    return ['network', 'server', 'busy', 'signed-out'].includes(this.kind);
  }
}

function kindOf(status: number): FailureKind {
  if (status === 0) return 'network';
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'missing';
  if (status === 429) return 'busy';
  if (status === 408 || status === 425) return 'server';
  return status >= 400 && status < 500 ? 'refused' : 'server';
}

function textIn(body: unknown, name: 'code' | 'opensAt'): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value = (body as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}

function retryAfter(response: HttpErrorResponse): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
