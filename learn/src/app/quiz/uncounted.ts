import type { Change } from '../api/change-api';
import type { Answer, Attempt, Question } from '../api/model';

/** An answer with the address it waited to be sent to. */
export interface Uncounted {
  readonly path: string;
  readonly answer: Answer;
}

/**
 * The answers still waiting below a path that a submitted attempt does not hold: they came when it
 * was over. One that a later answer, here or on another device, took the place of is none of them.
 */
export function uncounted(waiting: readonly Change[], base: string, done: Attempt): Uncounted[] {
  return waiting.flatMap(({ path, body }) => {
    if (!path.startsWith(base) || body === null) return [];
    const answer: Answer = body;
    const question = done.questions.find((one) => path === `${base}answers/${one.id}`);
    return question && !holds(question, answer) ? [{ path, answer }] : [];
  });
}

function holds({ answer: saved }: Question, answer: Answer): boolean {
  if (saved === null) return false;
  if ((saved.editedAt ?? '') > (answer.editedAt ?? '')) return true;
  return chosen(saved) === chosen(answer) && (saved.text ?? '') === (answer.text ?? '');
}

function chosen({ choices }: Answer): string {
  return [...(choices ?? [])].sort().join(' ');
}
