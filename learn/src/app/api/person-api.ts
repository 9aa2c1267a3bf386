import { inject, Injectable } from '@angular/core';

import type { ConnectedDevice, Me, OrderSummary, Paged } from './model';
import { path, Requests } from './requests';

/** The learner's own profile, devices and orders on the server. */
@Injectable({ providedIn: 'root' })
export class PersonApi {
  private readonly requests = inject(Requests);

  change(part: { name?: string; zone?: string; language?: string }): Promise<Me> {
    return this.requests.patch('/me', part);
  }

  async devices(signal: AbortSignal): Promise<ConnectedDevice[]> {
    const answer = await this.requests.get<{ items: ConnectedDevice[] }>('/me/devices', signal);
    return answer.items;
  }

  signOutDevice(id: string): Promise<unknown> {
    return this.requests.delete(path`/me/devices/${id}`);
  }

  orders(after: string | null, signal: AbortSignal): Promise<Paged<OrderSummary>> {
    const from = after === null ? '' : `?after=${encodeURIComponent(after)}`;
    return this.requests.get(`/me/orders${from}`, signal);
  }

  /** Prepares the file of everything the academy keeps about this person; where it is. */
  async exportData(key: string): Promise<string> {
    return (await this.requests.post<{ url: string }>('/me/export', null, key)).url;
  }
}
