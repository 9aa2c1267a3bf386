import { describe, expect, it } from 'vitest';

import type { Certificate } from '../api/model';
import { FakeServer } from '../testing/fake-server';
import { openPage } from '../testing/open';

const certificate: Certificate = {
  id: 'cer_1',
  courseId: 'reels',
  courseTitle: 'Reels on your phone',
  name: 'Anita Deshmukh',
  issuedAt: '2026-11-26T09:00:00Z',
  state: 'VALID',
  verifyUrl: '/certificates/cer_1',
  pdfUrl: '/api/v1/certificates/cer_1/pdf',
};

describe('certificates', () => {
  it('lead to their PDF and to the page that proves them', async () => {
    const server = new FakeServer();
    server.quizzes.list = [certificate, { ...certificate, id: 'cer_2', state: 'REVOKED' }];
    const page = await openPage('/certificates', server);
    expect(page.the('link', 'Download PDF').getAttribute('href')).toBe(certificate.pdfUrl);
    expect(page.the('link', 'Verification page').getAttribute('href')).toBe('/certificates/cer_1');
    expect(page.text()).toContain('Withdrawn');
    expect(await page.accessibilityFaults()).toEqual([]);
  });

  it('stand on the page of the course that was finished', async () => {
    const server = new FakeServer();
    server.open.certificate = certificate;
    const page = await openPage('/courses/reels', server);
    expect(page.text()).toContain('You have earned the certificate');
    expect(page.find('button', 'Share')).toBeDefined();
  });

  it('say how to get the first one', async () => {
    const page = await openPage('/certificates', new FakeServer());
    expect(page.text()).toContain('No certificate yet');
  });
});
