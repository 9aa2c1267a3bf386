import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import { Failure } from '../api/failure';
import { randomKey } from '../api/ids';
import { PageLocation } from '../api/page-location';
import { PersonApi } from '../api/person-api';
import { CurrentUser } from '../session/current-user';
import { Leaving } from '../session/leaving';
import { ProgressOutbox } from '../session/progress-outbox';
import { DataSaver } from '../ui/data-saver';
import { FailureNotice } from '../ui/failure-notice';
import { Language, LANGUAGES, type LanguageTag, words } from '../ui/language';
import { titled } from '../ui/page-title';
import { Theme } from '../ui/theme';

const ZONES = Intl.supportedValuesOf('timeZone');

type Said = 'saved' | 'not-saved' | 'refused' | 'name-missing';

/** Who is signed in, how the app speaks and looks to them, and the way out. */
@Component({
  selector: 'hm-profile-page',
  imports: [FailureNotice, MatButton, RouterLink],
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.css',
})
export class ProfilePage {
  private readonly api = inject(PersonApi);
  private readonly page = inject(PageLocation);
  private readonly speech = inject(Language);
  private readonly leavingApp = inject(Leaving);
  protected readonly w = words();
  protected readonly user = inject(CurrentUser);
  protected readonly outbox = inject(ProgressOutbox);
  protected readonly theme = inject(Theme);
  protected readonly saver = inject(DataSaver);
  protected readonly languages = LANGUAGES;
  protected readonly tag = this.speech.tag;

  private readonly nameField = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly name = signal('');
  protected readonly zone = signal('');
  /** Some systems list a zone under an older name only; the learner's own is always there. */
  protected readonly zones = computed(() => [...new Set([this.zone(), ...ZONES])].sort());
  protected readonly said = signal<Said | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly exportFailed = signal(false);
  protected readonly leaving = signal(false);
  protected readonly stayed = signal(false);
  protected readonly unsent = signal(false);

  constructor() {
    titled(() => this.w().profile.title);
    effect(() => {
      const me = this.user.me();
      if (!me) return;
      untracked(() => {
        this.name.set(me.name);
        this.zone.set(me.zone);
      });
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') {
      this.said.set('name-missing');
      this.nameField()?.nativeElement.focus();
      return;
    }
    await this.send({ name, zone: this.zone() });
  }

  /** Speaks at once; the server is told, so that the other devices do too. */
  protected async speak(tag: LanguageTag): Promise<void> {
    await this.speech.use(tag);
    await this.send({ language: tag });
  }

  protected async exportData(): Promise<void> {
    this.exportFailed.set(false);
    try {
      this.page.leaveTo(await this.api.exportData(randomKey()));
    } catch {
      this.exportFailed.set(true);
    }
  }

  protected async signOut(anyway: boolean): Promise<void> {
    this.leaving.set(true);
    this.stayed.set(false);
    try {
      this.unsent.set(!(await this.leavingApp.signOut(anyway)));
    } catch {
      this.stayed.set(true);
    } finally {
      this.leaving.set(false);
    }
  }

  private async send(part: { name?: string; zone?: string; language?: string }): Promise<void> {
    this.busy.set(true);
    this.said.set(undefined);
    try {
      this.user.changed(await this.api.change(part));
      this.said.set('saved');
    } catch (cause) {
      this.said.set(Failure.of(cause).kind === 'refused' ? 'refused' : 'not-saved');
    } finally {
      this.busy.set(false);
    }
  }
}
