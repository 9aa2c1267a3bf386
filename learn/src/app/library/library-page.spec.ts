import { beforeEach, describe, expect, it } from 'vitest';

import { FakeServer } from '../testing/fake-server';
import { openPage, startPage } from '../testing/open';
import { aCourseSummary } from '../testing/stories';

describe('the library', () => {
  let server: FakeServer;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer();
  });

  it('leads back to the lesson where the learner stopped', async () => {
    const page = await openPage('/', server);
    const go = page.the('link', 'Continue: Kill the echo');
    expect(go.getAttribute('href')).toBe('/courses/reels/lessons/echo');
    expect(page.the('progressbar').getAttribute('aria-valuetext')).toBe('1 of 4 done');
    expect(document.title).toContain('My courses');
  });

  it('leads to the shop when there is no course yet', async () => {
    server.courses = [];
    const page = await openPage('/', server);
    expect(page.text()).toContain('Your courses will stand here');
    expect(page.the('link', 'See all courses').getAttribute('href')).toBe('/courses');
    expect(page.text()).toContain('Example of a course');
    expect(await page.accessibilityFaults()).toEqual([]);
  });

  it('shows the trainings of affiliates apart', async () => {
    server.courses.push(
      aCourseSummary({ id: 'share', title: 'Share honestly', audience: 'AFFILIATES' }),
    );
    const page = await openPage('/', server);
    const trainings = page.the('heading', 'Trainings for affiliates').closest('section');
    expect(trainings?.textContent).toContain('Share honestly');
    expect(trainings?.textContent).not.toContain('Reels on your phone');
  });

  it('says finished, started and new with a word', async () => {
    server.courses = [
      aCourseSummary(),
      aCourseSummary({ id: 'b', completed: 4, nextLesson: null }),
      aCourseSummary({ id: 'c', completed: 0, lastOpenedAt: null }),
    ];
    const page = await openPage('/', server);
    const rows = [...page.root.querySelectorAll('hm-course-row')].map((row) => row.textContent);
    expect(rows[0]).toContain('1 of 4 done');
    expect(rows[1]).toContain('Finished');
    expect(rows[2]).toContain('Start');
  });

  it('tells of the next opening only where nothing is left to do until then', async () => {
    const nextOpening = '2027-01-05T03:30:00Z';
    server.courses = [aCourseSummary({ nextOpening })];
    const page = await openPage('/', server);
    expect(page.text()).not.toContain('The next lesson opens on');
    server.courses = [aCourseSummary({ nextOpening, nextLesson: null })];
    await page.go('/search');
    await page.go('/');
    expect(page.text()).toContain('The next lesson opens on 5 Jan 2027');
  });

  it('says that the network is silent, and tries again', async () => {
    server.down = 'network';
    const page = await openPage('/', server);
    expect(page.the('alert').textContent).toContain('No answer from the network');
    server.down = undefined;
    await page.click('button', 'Try again');
    expect(page.find('alert')).toBeUndefined();
    expect(page.text()).toContain('Reels on your phone');
  });

  it('shows its shape while it waits', async () => {
    const page = await startPage('/', server);
    expect(page.root.querySelector('.loading [role=status]')?.textContent).toContain('Loading');
    expect(page.root.querySelector('.loading .hm-skeleton')).not.toBeNull();
    await page.settled();
    expect(page.root.querySelector('.loading')).toBeNull();
  });

  it('has no fault for a screen reader', async () => {
    server.user = { ...server.user, affiliate: true };
    const page = await openPage('/', server);
    expect(page.the('link', 'Share and earn').getAttribute('href')).toBe('/affiliate');
    expect(await page.accessibilityFaults()).toEqual([]);
  });
});
