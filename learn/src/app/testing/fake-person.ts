import type { ConnectedDevice, Me, OrderSummary, Paged } from '../api/model';
import type { PersonApi } from '../api/person-api';
import type { FakeServer, Public } from './fake-server';

/** The profile's side of the server in memory. */
export class FakePerson implements Public<PersonApi> {
  list: ConnectedDevice[] = [
    {
      id: 'dev_1',
      kind: 'BROWSER',
      label: 'Chrome on Android',
      lastSeenAt: '2026-11-26T09:00:00Z',
      current: true,
      client: null,
      scopes: [],
    },
    {
      id: 'dev_2',
      kind: 'APP',
      label: 'Demo mobile',
      lastSeenAt: '2026-11-20T09:00:00Z',
      current: false,
      client: 'demo-mobile',
      scopes: ['learning:read'],
    },
  ];
  bought: OrderSummary[] = [
    {
      number: 'HM-1041',
      placedAt: '2026-11-01T09:00:00Z',
      total: '₹1,999.00',
      currency: 'INR',
      state: 'PAID',
      items: ['Reels on your phone'],
      receiptUrl: '/account/orders/HM-1041',
    },
  ];
  readonly changes: object[] = [];

  constructor(private readonly server: FakeServer) {}

  async change(part: { name?: string; zone?: string; language?: string }): Promise<Me> {
    await this.server.arrive();
    this.changes.push(part);
    this.server.user = { ...this.server.user, ...part };
    return this.server.user;
  }

  async devices(): Promise<ConnectedDevice[]> {
    await this.server.arrive('me/devices');
    return structuredClone(this.list);
  }

  async signOutDevice(id: string): Promise<void> {
    await this.server.arrive();
    this.list = this.list.filter((device) => device.id !== id);
  }

  async orders(): Promise<Paged<OrderSummary>> {
    await this.server.arrive('me/orders');
    return { items: structuredClone(this.bought), next: null };
  }

  async exportData(): Promise<string> {
    await this.server.arrive();
    return '/account/data';
  }
}
