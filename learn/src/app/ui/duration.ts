import type { LessonKind } from '../api/model';
import type { Words } from './words/words';

/** A length or a place in a video as players write it: 3:04, 1:02:09. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** The same for a screen reader: 3 minutes 4 seconds. */
export function spoken(words: Words['time'], seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor((whole % 3600) / 60),
    whole % 60,
  ] as const;
  const parts = [
    hours > 0 ? words.hours(hours) : '',
    minutes > 0 ? words.minutes(minutes) : '',
    rest > 0 ? words.seconds(rest) : '',
  ].filter((part) => part !== '');
  return parts.join(' ') || words.seconds(0);
}

/** A place and the whole, for a screen reader: 3 minutes 4 seconds of 8 minutes. */
export function spokenPlace(words: Words['time'], place: number, whole: number): string {
  return words.placeOf(spoken(words, place), spoken(words, whole));
}

/** The length of a course: 45 min, 6 h 10 min. */
export function hoursAndMinutes(words: Words['time'], minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return words.shortMinutes(rest);
  if (rest === 0) return words.shortHours(hours);
  return `${words.shortHours(hours)} ${words.shortMinutes(rest)}`;
}

/** How long a lesson takes: 8:05 to watch, 3 min to read. */
export function lessonLength(words: Words['time'], kind: LessonKind, seconds: number): string {
  if (kind === 'VIDEO') return clock(seconds);
  if (kind === 'QUIZ') return words.quiz;
  return seconds > 0 ? words.readFor(Math.ceil(seconds / 60)) : words.read;
}
