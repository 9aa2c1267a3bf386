import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { describe, expect, it } from 'vitest';

import { Failure } from './failure';

describe('a failure', () => {
  it.each([
    [0, 'network', true],
    [401, 'signed-out', true],
    [403, 'forbidden', false],
    [404, 'missing', false],
    [410, 'missing', false],
    [422, 'refused', false],
    [429, 'busy', true],
    [500, 'server', true],
    [503, 'server', true],
  ])('of status %i is %s', (status, kind, passing) => {
    const failure = Failure.of(new HttpErrorResponse({ status }));
    expect(failure.kind).toBe(kind);
    expect(failure.passing).toBe(passing);
  });

  it('carries the code of the problem and how long to wait', () => {
    const headers = new HttpHeaders({ 'Retry-After': '7' });
    const error = { title: 'Busy', status: 503, code: 'busy' };
    const failure = Failure.of(new HttpErrorResponse({ status: 503, error, headers }));
    expect(failure.code).toBe('busy');
    expect(failure.retryAfterSeconds).toBe(7);
  });

  it('says when a locked lesson opens, if that is known', () => {
    const at = '2026-12-01T04:30:00Z';
    const locked = (error: object) => Failure.of(new HttpErrorResponse({ status: 403, error }));
    expect(locked({ code: 'lesson.locked', opensAt: at }).opensAt).toBe(at);
    expect(locked({ code: 'lesson.locked' }).opensAt).toBe('');
    expect(locked({ code: 'access.denied' }).opensAt).toBeUndefined();
  });

  it('survives being wrapped, and a body that is no problem', () => {
    const inner = new Failure('missing');
    expect(Failure.of(new Error('wrapped', { cause: inner }))).toBe(inner);
    expect(
      Failure.of(new HttpErrorResponse({ status: 502, error: '<html>' })).code,
    ).toBeUndefined();
    expect(Failure.of('odd').kind).toBe('server');
  });
});
