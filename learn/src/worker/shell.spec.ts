import { describe, expect, it } from 'vitest';

import { linkedFrom, withFreshNonce } from './shell';

describe('the page kept on the device', () => {
  const html =
    '<base href="/learn/" /><link rel="icon" href="/favicon.svg"><script src="/assets/theme.js?v=1&amp;w=2"></script>' +
    '<hm-root ngCspNonce="old+nonce=="></hm-root><script src="main-ABC.js"></script>';

  it('names what it loads of the site', () => {
    expect(linkedFrom(html)).toEqual(['/favicon.svg', '/assets/theme.js?v=1&w=2']);
  });

  it('gets a nonce of its own each time, in its policy and its text', async () => {
    const kept = () =>
      new Response(html, {
        headers: { 'Content-Security-Policy': "style-src 'self' 'nonce-old+nonce=='" },
      });
    const [one, two] = [await withFreshNonce(kept()), await withFreshNonce(kept())];
    const nonces = await Promise.all(
      [one, two].map(async (page) => /ngCspNonce="([^"]+)"/.exec(await page.text())?.[1] ?? ''),
    );
    expect(new Set([...nonces, 'old+nonce==']).size).toBe(3);
    expect(one.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonces[0] ?? ''}'`);
    expect(one.headers.get('Content-Security-Policy')).not.toContain('old');
  });
});
