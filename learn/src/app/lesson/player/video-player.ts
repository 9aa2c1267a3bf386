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
import { DataSaver } from '../../ui/data-saver';
import { clock } from '../../ui/duration';
import { Icon } from '../../ui/icon';
import { words } from '../../ui/language';
import { WatchReport } from '../watch-report';
import { Captions } from './captions';
import { canFloat, toggleFloating } from './floating';
import { Fullscreen } from './fullscreen';
import { KeyHelp } from './key-help';
import { Media } from './media';
import { PlayerControls } from './player-controls';
import { commandOf, type PlayerCommand, takenByFocus } from './player-keys';
import { clamp, PlayerSettings } from './player-settings';
import { chosenOf, type KeptCopy, sourcesOf } from './sources';

const IDLE_MILLIS = 2_800;
/** So often the player asks by itself for a fresh address of a video that does not load. */
const RECOVER_MILLIS = 30_000;
const RECOVER_PATIENCE = 8_000;

/** Plays a lesson's video, goes on where the learner stopped, and reports what was watched. */
@Component({
  selector: 'hm-video-player',
  imports: [MatButton, Icon, KeyHelp, PlayerControls],
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
  /** A copy of the lesson on this device. */
  readonly kept = input<KeptCopy>();
  readonly offline = input(false);
  readonly playing = model(false);
  /** The video does not load; a fresh address may help. */
  readonly retried = output();
  readonly nextWanted = output();
  readonly noteWanted = output();

  protected readonly w = words();
  protected readonly settings = inject(PlayerSettings);
  protected readonly fullscreen = inject(Fullscreen);
  private readonly document = inject(DOCUMENT);
  private readonly saver = inject(DataSaver).on;
  private readonly outbox = inject(ProgressOutbox);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  private readonly help = viewChild.required(KeyHelp);
  private readonly element = viewChild.required<ElementRef<HTMLVideoElement>>('element');

  protected readonly media = signal<Media | undefined>(undefined);
  protected readonly captions = signal<Captions | undefined>(undefined);
  private readonly idle = signal(false);
  private idleTimer: ReturnType<typeof setTimeout> | undefined;
  private report: WatchReport | undefined;
  private goesOn = false;
  private goOnAt = 0;
  private recoveredAt = 0;

  protected readonly sources = computed(() => sourcesOf(this.video(), this.kept()));
  protected readonly source = computed(() =>
    chosenOf(this.sources(), this.settings.now().quality, this.saver(), this.offline()),
  );
  protected readonly recovering = signal(false);
  protected readonly floats = computed(
    () => canFloat(this.document) && this.source()?.audio === false,
  );

  protected readonly quiet = computed(() => this.idle() && (this.media()?.playing() ?? false));
  protected readonly startLabel = computed(() =>
    this.startAt() > 0
      ? this.w().lesson.player.resumeAt(clock(this.startAt()))
      : this.w().lesson.player.play,
  );

  constructor() {
    afterNextRender(() => this.open());
    inject(DestroyRef).onDestroy(() => this.close());
    effect(() => this.playing.set(this.media()?.playing() ?? false));
    effect(() => this.applySettings());
    effect(() => this.recovered(this.video()));
    effect(() => {
      const start = this.startAt();
      untracked(() => this.moveUnlessStarted(start));
    });
  }

  protected toggle(): void {
    this.media()?.toggle();
    this.wake();
  }

  /** Where the video is now. */
  place(): number {
    return this.media()?.place() ?? this.startAt();
  }

  /** Goes to a place and plays from there. */
  goTo(seconds: number): void {
    this.media()?.seek(seconds);
    this.media()?.play();
  }

  protected choose(quality: string): void {
    this.goesOn = this.media()?.playing() ?? false;
    this.settings.change({ quality });
  }

  protected tryAgain(): void {
    this.recoveredAt = 0;
    this.recover();
  }

  protected showHelp(): void {
    this.help().show();
  }

  protected float(): void {
    void toggleFloating(this.document, this.element().nativeElement);
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
    if (media) this.report?.leaving(media.place());
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
      case 'pip':
        return this.floats() ? this.float() : undefined;
      case 'note':
        return this.noteWanted.emit();
      case 'help':
        return this.showHelp();
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
      this.goOnAfterChange(media);
    });
    media.on(['emptied'], () => (this.goOnAt = media.position()));
    media.on(['error'], () => this.recover());
    media.on(['playing'], () => (this.goesOn = false));
    media.on(['timeupdate'], () => {
      if (!element.paused && !element.seeking) {
        report.playing(element.currentTime, element.playbackRate);
      }
    });
    media.on(['seeking', 'emptied'], () => report.jumping());
    media.on(['pause', 'ended'], () => report.stopped(element.currentTime));
    this.report = report;
    this.captions.set(new Captions(element.textTracks));
    this.media.set(media);
  }

  private close(): void {
    clearTimeout(this.idleTimer);
    const media = this.media();
    if (media) this.report?.stopped(media.place());
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

  /** Another file of the same lesson: it goes on at the place of the one before. */
  private goOnAfterChange(media: Media): void {
    if (!media.started() || media.element.currentTime > 0) return;
    media.seek(this.goOnAt);
    if (this.goesOn) media.play();
  }

  /** An address expires, or access to it ends: a fresh one is asked for before anybody is told. */
  private recover(): void {
    if (Date.now() - this.recoveredAt < RECOVER_MILLIS) return;
    this.recoveredAt = Date.now();
    this.goesOn ||= this.media()?.playing() ?? false;
    this.recovering.set(true);
    setTimeout(() => this.recovering.set(false), RECOVER_PATIENCE);
    this.retried.emit();
  }

  private recovered(video: Video): void {
    const media = untracked(this.media);
    if (media) this.goesOn ||= untracked(media.playing);
    if (!untracked(this.recovering) || !media) return;
    this.recovering.set(false);
    const same = new URL(video.url, this.document.baseURI).href === media.element.src;
    if (same && media.element.error) media.element.load();
  }

  private moveUnlessStarted(seconds: number): void {
    const media = this.media();
    if (media && !media.started() && media.element.readyState > 0) media.seek(seconds);
  }
}
