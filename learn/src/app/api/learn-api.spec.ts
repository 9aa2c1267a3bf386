import { provideHttpClient, withInterceptors, withXsrfConfiguration } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeLocation } from '../testing/open';
import { soon } from '../testing/soon';
import { LearnApi } from './learn-api';
import { PageLocation } from './page-location';
import { signInWhenSignedOut } from './signed-out';

describe('the API for learners', () => {
  let api: LearnApi;
  let http: HttpTestingController;
  let location: FakeLocation;

  /** A request that follows another one's answer. */
  async function asked(url: string): Promise<TestRequest> {
    let found: TestRequest[] = [];
    await soon(() => {
      found = http.match(url);
      expect(found).toHaveLength(1);
    });
    const [request] = found;
    if (!request) throw new Error(`nobody asked for ${url}`);
    return request;
  }

  beforeEach(() => {
    document.cookie = 'XSRF-TOKEN=t0ken; path=/';
    location = new FakeLocation();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(
          withInterceptors([signInWhenSignedOut]),
          withXsrfConfiguration({ cookieName: 'XSRF-TOKEN', headerName: 'X-XSRF-TOKEN' }),
        ),
        provideHttpClientTesting(),
        { provide: PageLocation, useValue: location },
      ],
    });
    api = TestBed.inject(LearnApi);
    http = TestBed.inject(HttpTestingController);
  });

  it('sends progress with the CSRF header and lets it outlive the page', () => {
    const watched = { positionSeconds: 9, intervals: [[0, 9]], key: 'k', ageSeconds: 0 };
    void api.saveProgress('les_1', watched);
    const { request } = http.expectOne('/api/v1/lessons/les_1/progress');
    expect(request.method).toBe('PUT');
    expect(request.body).toEqual(watched);
    expect(request.headers.get('X-XSRF-TOKEN')).toBe('t0ken');
    expect(request.keepalive).toBe(true);
  });

  it('names who teaches, also as it was kept on the device when a course had one name', async () => {
    const library = api.library(new AbortController().signal);
    const one = { id: 'one', instructor: 'Meera' };
    const two = { id: 'two', instructor: 'Meera', instructors: ['Meera', 'Devika'] };
    http.expectOne('/api/v1/courses').flush({ courses: [one, two] });
    expect((await library).map((course) => course.instructors)).toEqual([
      ['Meera'],
      ['Meera', 'Devika'],
    ]);
  });

  it('marks complete by PUT and takes it back by DELETE', () => {
    void api.setCompletion('les_1', true);
    http.expectOne({ method: 'PUT', url: '/api/v1/lessons/les_1/completion' });
    void api.setCompletion('les_1', false);
    const undo = http.expectOne({ method: 'DELETE', url: '/api/v1/lessons/les_1/completion' });
    expect(undo.request.headers.get('X-XSRF-TOKEN')).toBe('t0ken');
  });

  it('never lets an id change the address', () => {
    void api.lesson('../me?x=', new AbortController().signal);
    http.expectOne('/api/v1/lessons/..%2Fme%3Fx%3D');
  });

  it('gives up reading when nobody waits any more', () => {
    const abort = new AbortController();
    api.course('crs_1', abort.signal).catch(() => undefined);
    const read = http.expectOne('/api/v1/courses/crs_1');
    abort.abort();
    expect(read.cancelled).toBe(true);
  });

  it('goes to the sign-in page, and back here afterwards, when the session has ended', async () => {
    location.here = () => '/learn/courses/crs_1?from=mail';
    const answer = api.me();
    http.expectOne('/api/v1/me').flush(null, { status: 401, statusText: 'Unauthorized' });
    await expect(answer).rejects.toMatchObject({ kind: 'signed-out' });
    expect(location.left).toEqual(['/sign-in?next=%2Flearn%2Fcourses%2Fcrs_1%3Ffrom%3Dmail']);
  });

  it('stays where it is on any other refusal', async () => {
    const answer = api.me();
    http.expectOne('/api/v1/me').flush(null, { status: 403, statusText: 'Forbidden' });
    await expect(answer).rejects.toMatchObject({ kind: 'forbidden' });
    expect(location.left).toEqual([]);
  });

  it('asks for a new CSRF cookie when a change is refused, and sends it once more', async () => {
    const saved = api.setCompletion('les_1', true);
    const url = '/api/v1/lessons/les_1/completion';
    http.expectOne(url).flush({ code: 'x' }, { status: 403, statusText: 'Forbidden' });
    (await asked('/api/v1/me')).flush({});
    (await asked(url)).flush({ completed: true });
    expect(await saved).toEqual({ completed: true });
  });
});
