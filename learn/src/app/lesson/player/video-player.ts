import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  type ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';

import type { Video } from '../../api/model';
import { ProgressOutbox } from '../../session/progress-outbox';
import { clock } from '../../ui/duration';
import { Icon } from '../../ui/icon';
import { WatchReport } from '../watch-report';
import { Captions } from './captions';
import { Fullscreen } from './fullscreen';
import { Media } from './media';
import { PlayerControls } from './player-controls';
import { commandOf, type PlayerCommand, takenByFocus } from './player-keys';
import { clamp, PlayerSettings } from './player-settings';

const IDLE_MILLIS = 2_800;

/** Plays a lesson's video, goes on where the learner stopped, and reports what was watched. */
@Component({
  selector: 'hm-video-player',
  imports: [MatButton, Icon, PlayerControls],
  templateUrl: './video-player.html',
  styleUrl: './video-player.css',
  host: {
    '[class.quiet]': 'quiet()',
    '(pointermove)': 'wake()',
    '(focusin)': 'wake()',
    '(document:keydown)': 'pressed($event)',
    '(document:visibilitychange)': 'hidden()',
    '(window:pagehide)': 'leave()',
  },
})
export class VideoPlayer {
  readonly lessonId = input.required<string>();
  readonly title = input.required<string>();
  readonly video = input.required<Video>();
  readonly seconds = input(0);
  readonly startAt = input(0);
  readonly nextTitle = input<string>();
  readonly playing = model(false);
  /** The video does not load; a fresh address may help. */
  readonly retried = output();
  readonly nextWanted = output();

  protected readonly settings = inject(PlayerSettings);
  protected readonly fullscreen = inject(Fullscreen);
  private readonly document = inject(DOCUMENT);
  private readonly outbox = inject(ProgressOutbox);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  private readonly element = viewChild.required<ElementRef<HTMLVideoElement>>('element');

  protected readonly media = signal<Media | undefined>(undefined);
  protected readonly captions = signal<Captions | undefined>(undefined);
  private readonly idle = signal(false);
  private idleTimer: ReturnType<typeof setTimeout> | undefined;
  private report: WatchReport | undefined;

  protected readonly quiet = computed(() => this.idle() && (this.media()?.playing() ?? false));
  protected readonly startLabel = computed(() =>
    this.startAt() > 0 ? `Resume at ${clock(this.startAt())}` : 'Play',
  );

  constructor() {
    afterNextRender(() => this.open());
    inject(DestroyRef).onDestroy(() => this.close());
    effect(() => this.playing.set(this.media()?.playing() ?? false));
    effect(() => this.applySettings());
    effect(() => {
      const start = this.startAt();
      untracked(() => this.moveUnlessStarted(start));
    });
  }

  protected toggle(): void {
    this.media()?.toggle();
    this.wake();
  }

  protected seek(seconds: number): void {
    this.media()?.seek(seconds);
  }

  protected restart(): void {
    this.media()?.seek(0);
    this.media()?.play();
  }

  protected toggleFullscreen(): void {
    this.fullscreen.toggle(this.frame().nativeElement, this.element().nativeElement);
  }

  protected wake(): void {
    this.idle.set(false);
    clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => this.idle.set(true), IDLE_MILLIS);
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || takenByFocus(event)) return;
    const inside = this.frame().nativeElement.contains(event.target as Node | null);
    const command = commandOf(event, inside);
    if (!command) return;
    event.preventDefault();
    this.obey(command);
    this.wake();
  }

  protected hidden(): void {
    if (this.document.visibilityState === 'hidden') this.leave();
  }

  protected leave(): void {
    const media = this.media();
    if (media) this.report?.leaving(media.element.currentTime);
  }

  private obey(command: PlayerCommand): void {
    const media = this.media();
    const { muted, volume } = this.settings.now();
    switch (command.do) {
      case 'toggle':
        return media?.toggle();
      case 'by':
        return media?.seek(media.position() + command.seconds);
      case 'share':
        return media?.seek(media.duration() * command.of);
      case 'louder':
        return this.settings.change({ volume: clamp(volume + command.step), muted: false });
      case 'mute':
        return this.settings.change({ muted: !muted });
      case 'faster':
        return this.settings.step(1);
      case 'slower':
        return this.settings.step(-1);
      case 'captions':
        return this.toggleCaptions();
      case 'fullscreen':
        return this.toggleFullscreen();
    }
  }

  private toggleCaptions(): void {
    const first = this.video().captions[0]?.lang ?? '';
    this.settings.change({ captions: this.settings.now().captions === '' ? first : '' });
  }

  private open(): void {
    const element = this.element().nativeElement;
    const media = new Media(element, this.seconds(), this.startAt());
    const report = new WatchReport(this.outbox, this.lessonId(), this.startAt());
    media.on(['loadedmetadata'], () => {
      element.playbackRate = this.settings.now().speed;
      this.moveUnlessStarted(this.startAt());
    });
    media.on(['timeupdate'], () => {
      if (!element.paused && !element.seeking) {
        report.playing(element.currentTime, element.playbackRate);
      }
    });
    media.on(['seeking'], () => report.jumping());
    media.on(['pause', 'ended'], () => report.stopped(element.currentTime));
    this.report = report;
    this.captions.set(new Captions(element.textTracks));
    this.media.set(media);
  }

  private close(): void {
    clearTimeout(this.idleTimer);
    const media = this.media();
    if (media) this.report?.stopped(media.element.currentTime);
    media?.close();
    this.captions()?.close();
  }

  private applySettings(): void {
    const media = this.media();
    const { speed, muted, volume, captions } = this.settings.now();
    if (!media) return;
    media.element.playbackRate = speed;
    media.element.defaultPlaybackRate = speed;
    media.element.muted = muted;
    media.element.volume = volume;
    const offered = this.video().captions.some((one) => one.lang === captions);
    const language = offered ? captions : captions && (this.video().captions[0]?.lang ?? '');
    untracked(() => this.captions()?.show(language));
  }

  private moveUnlessStarted(seconds: number): void {
    const media = this.media();
    if (media && !media.started() && media.element.readyState > 0) media.seek(seconds);
  }
}
