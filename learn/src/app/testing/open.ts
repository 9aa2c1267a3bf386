import type { Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import axe from 'axe-core';
import { vi } from 'vitest';

import { ChangeApi } from '../api/change-api';
import { LearnApi } from '../api/learn-api';
import { PageLocation } from '../api/page-location';
import { PersonApi } from '../api/person-api';
import { QuizApi } from '../api/quiz-api';
import { StudyApi } from '../api/study-api';
import { routes } from '../shell/app.routes';
import type { FakeServer } from './fake-server';

/** Where the app tried to leave to. */
export class FakeLocation implements Pick<PageLocation, 'here' | 'leaveTo'> {
  readonly left: string[] = [];

  here(): string {
    return '/learn/';
  }

  leaveTo(path: string): void {
    this.left.push(path);
  }
}

/** The app's services with a fake server behind them. */
export function providers(server: FakeServer, location = new FakeLocation()): Provider[] {
  return [
    { provide: LearnApi, useValue: server },
    { provide: PersonApi, useValue: server.person },
    { provide: StudyApi, useValue: server.study },
    { provide: ChangeApi, useValue: server.study },
    { provide: QuizApi, useValue: server.quizzes },
    { provide: PageLocation, useValue: location },
  ];
}

/** A page of the app, opened by its address, with everything on it. */
export async function openPage(path: string, server: FakeServer): Promise<OpenPage> {
  const page = await startPage(path, server);
  await page.settled();
  return page;
}

/** The same at its first moment, before the server has answered. */
export async function startPage(path: string, server: FakeServer): Promise<OpenPage> {
  const location = new FakeLocation();
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      providers(server, location),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
    ],
  });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(path);
  return new OpenPage(harness, server, location);
}

/** What a person sees and does on a page. */
export class OpenPage {
  constructor(
    private readonly harness: RouterTestingHarness,
    private readonly server: FakeServer,
    readonly location: FakeLocation,
  ) {}

  get root(): HTMLElement {
    const root = this.harness.routeNativeElement?.parentElement;
    if (!root) throw new Error('no page');
    return root;
  }

  /** Waits until a whole turn has neither asked the server for anything nor changed the page. */
  async settled(): Promise<void> {
    let before = '';
    let now = await this.turn();
    while (now !== before) {
      before = now;
      now = await this.turn();
    }
  }

  private async turn(): Promise<string> {
    await this.harness.fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    this.harness.detectChanges();
    return `${this.server.arrivals} ${this.harness.routeNativeElement?.parentElement?.innerHTML}`;
  }

  /** Looks at the tab again after some minutes elsewhere. */
  async comeBack(minutes = 5): Promise<void> {
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + minutes * 60_000);
    window.dispatchEvent(new Event('focus'));
    await this.settled();
    clock.mockRestore();
  }

  async go(path: string): Promise<void> {
    await this.harness.navigateByUrl(path);
    await this.settled();
  }

  text(): string {
    return this.root.textContent.replaceAll(/\s+/g, ' ').trim();
  }

  /** The element of a role whose accessible name contains the words. */
  find(
    role: 'button' | 'heading' | 'link' | 'slider' | 'progressbar' | 'alert' | 'tab',
    words = '',
  ) {
    const found = [...this.root.querySelectorAll<HTMLElement>(SELECTORS[role])].filter(
      (element) => role === 'alert' || nameOf(element).includes(words),
    );
    return found[0];
  }

  the(...wanted: Parameters<OpenPage['find']>): HTMLElement {
    const found = this.find(...wanted);
    if (!found) throw new Error(`no ${wanted.join(' ')} in: ${this.text()}`);
    return found;
  }

  async click(role: 'button' | 'link' | 'tab', words: string): Promise<void> {
    this.the(role, words).click();
    await this.settled();
  }

  /** The field with this label. */
  field(label: string): HTMLInputElement {
    const labels = [...this.root.querySelectorAll('label')];
    const found = labels.find((one) => nameOf(one).includes(label));
    const field = found?.control ?? this.root.querySelector(`[aria-label*="${label}"]`);
    if (!field) throw new Error(`no field ${label} in: ${this.text()}`);
    return field as HTMLInputElement;
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  async press(key: string, target: EventTarget = document.body): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    await this.settled();
    return event;
  }

  /** What axe finds wrong; colours need a real browser and are judged in the journeys. */
  async accessibilityFaults(): Promise<string[]> {
    const { violations } = await axe.run(this.root, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    return violations.map(
      (fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`,
    );
  }
}

const SELECTORS = {
  alert: '[role=alert]',
  button: 'button, [role=button]',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  progressbar: '[role=progressbar]',
  slider: 'input[type=range]',
  tab: '[role=tab]',
};

function nameOf(element: HTMLElement): string {
  const words = element.getAttribute('aria-label') ?? element.textContent;
  return words.replaceAll(/\s+/g, ' ').trim();
}
