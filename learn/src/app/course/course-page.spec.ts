import { beforeEach, describe, expect, it } from 'vitest';

import { lessonsOf } from '../session/known-progress';
import { FakeServer } from '../testing/fake-server';
import { openPage } from '../testing/open';

describe('the page of a course', () => {
  let server: FakeServer;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer();
  });

  it('continues with the first open lesson that is not done', async () => {
    const page = await openPage('/courses/reels', server);
    const go = page.the('link', 'Continue: Kill the echo');
    expect(go.getAttribute('href')).toBe('/courses/reels/lessons/echo');
    expect(page.text()).toContain('Lesson 2: Kill the echo');
    expect(document.title).toContain('Reels on your phone');
  });

  it('starts a course that nobody has looked into', async () => {
    Object.assign(server.open, { completed: 0, lastLessonId: null });
    for (const lesson of lessonsOf(server.open)) {
      Object.assign(lesson, { completed: false, positionSeconds: 0, watchedSeconds: 0 });
    }
    const page = await openPage('/courses/reels', server);
    expect(page.find('link', 'Start: Window light')).toBeDefined();
  });

  it('says that every lesson is done', async () => {
    for (const lesson of lessonsOf(server.open)) lesson.completed = true;
    const page = await openPage('/courses/reels', server);
    expect(page.text()).toContain('Every lesson is done');
    expect(page.the('link', 'Watch again').getAttribute('href')).toBe(
      '/courses/reels/lessons/light',
    );
  });

  it('shows each lesson’s state in words and never links to a locked one', async () => {
    const page = await openPage('/courses/reels', server);
    const rows = [...page.root.querySelectorAll('.lesson')].map((row) =>
      row.textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(rows).toEqual([
      'Done: Window light, 6:40',
      'Started: Kill the echo, 8:05',
      'Not started: What to pack, Read',
      'Opens later: Film a strangerOpens later',
    ]);
    expect(page.find('link', 'Film a stranger')).toBeUndefined();
  });

  it('names all who teach, with what is said of each', async () => {
    const page = await openPage('/courses/reels', server);
    const teachers = page.root.querySelector('section.teacher')?.textContent ?? '';
    expect(teachers).toContain('Meera Kulkarni');
    expect(teachers).toContain('Devika Joshi');
    expect(teachers).toContain('Looks after the sound.');
  });

  it('has words for a course without lessons', async () => {
    server.open = { ...server.open, lessons: 0, completed: 0, sections: [] };
    const page = await openPage('/courses/reels', server);
    expect(page.text()).toContain('The first lesson is being made');
  });

  it.each([
    ['forbidden', 'This course is not open to you'],
    ['server', 'Something went wrong on our side'],
  ] as const)('explains a refusal: %s', async (kind, words) => {
    server.down = kind;
    const page = await openPage('/courses/reels', server);
    expect(page.the('alert').textContent).toContain(words);
    expect(page.find('link', 'My courses')).toBeDefined();
  });

  it('explains an unknown course', async () => {
    const page = await openPage('/courses/unknown', server);
    expect(page.the('alert').textContent).toContain('There is no such course');
    expect(page.find('button', 'Try again')).toBeUndefined();
  });

  it('has no fault for a screen reader', async () => {
    const page = await openPage('/courses/reels', server);
    expect(await page.accessibilityFaults()).toEqual([]);
  });
});
