import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { pagedList } from '../api/paged';
import { PersonApi } from '../api/person-api';
import { FailureNotice } from '../ui/failure-notice';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';
import { ShowMore } from '../ui/show-more';

/** What this person bought, with the receipts. */
@Component({
  selector: 'hm-orders-page',
  imports: [FailureNotice, Icon, RouterLink, ShowMore],
  template: `
    @let p = w().profile;
    <a class="back" routerLink="/profile"><hm-icon name="arrow-left" />{{ p.title }}</a>
    <h1>{{ p.orders }}</h1>
    @if (orders.items(); as items) {
      <ul class="hm-plain list">
        @for (order of items; track order.number) {
          <li>
            <div>
              <p class="title">{{ order.items.join(', ') }}</p>
              <p class="hm-hint">{{ p.order(order.number) }}, {{ formats.date(order.placedAt) }}</p>
            </div>
            <span class="total">{{ order.total }}</span>
            @if (order.receiptUrl; as url) {
              <a [href]="url" [attr.aria-label]="p.receiptOf(order.number)">{{ p.receipt }}</a>
            }
          </li>
        } @empty {
          <li class="empty">
            <h2>{{ p.ordersEmpty }}</h2>
            <p>{{ p.ordersEmptyText }}</p>
          </li>
        }
      </ul>
      <hm-show-more [pages]="orders" />
    } @else if (orders.failure(); as failure) {
      <hm-failure-notice [failure]="failure" thing="orders" (retried)="orders.reload()" />
    } @else {
      <p class="hm-quiet" role="status">{{ w().shell.loading }}</p>
      <span class="hm-skeleton hm-skeleton-tall"></span>
    }
  `,
  styles: `
    .total {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `,
  styleUrls: ['../ui/list-page.css'],
})
export class OrdersPage {
  private readonly api = inject(PersonApi);
  protected readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly orders = pagedList(
    () => 'orders',
    (_, after, signal) => this.api.orders(after, signal),
  );

  constructor() {
    titled(() => this.w().profile.orders);
  }
}
