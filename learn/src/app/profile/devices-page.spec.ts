import { describe, expect, it } from 'vitest';

import { FakeServer } from '../testing/fake-server';
import { openPage } from '../testing/open';

describe('devices and orders', () => {
  it('signs another device out, never this one', async () => {
    const server = new FakeServer();
    const page = await openPage('/profile/devices', server);
    expect(page.find('button', 'Sign out Chrome')).toBeUndefined();
    await page.click('button', 'Sign out Demo mobile');
    expect(server.person.list.map((one) => one.id)).toEqual(['dev_1']);
    expect(page.text()).toContain('Demo mobile is signed out.');
    expect(await page.accessibilityFaults()).toEqual([]);
  });

  it('lists what was bought with its receipt', async () => {
    const page = await openPage('/profile/orders', new FakeServer());
    expect(page.text()).toContain('₹1,999.00');
    expect(page.the('link', 'Receipt of order HM-1041').getAttribute('href')).toBe(
      '/account/orders/HM-1041',
    );
    expect(await page.accessibilityFaults()).toEqual([]);
  });
});
