import type { Change } from '../api/change-api';
import { Failure } from '../api/failure';
import type { Answer, Attempt, Certificate, Paged, PastAttempt, Question } from '../api/model';
import type { QuizApi } from '../api/quiz-api';
import type { FakeServer, Public } from './fake-server';

const QUESTIONS: Question[] = [
  {
    id: 'q_1',
    kind: 'SINGLE',
    text: 'What dampens an echo?',
    choices: [
      { id: 'c_1', text: 'A blanket' },
      { id: 'c_2', text: 'A mirror' },
    ],
    answer: null,
    points: 2,
  },
  {
    id: 'q_2',
    kind: 'MULTIPLE',
    text: 'What do you pack?',
    choices: [
      { id: 'c_3', text: 'A cloth' },
      { id: 'c_4', text: 'Two books' },
      { id: 'c_5', text: 'A piano' },
    ],
    answer: null,
    points: 2,
  },
  { id: 'q_3', kind: 'TEXT', text: 'Name the cloth.', choices: [], answer: null, points: 1 },
  { id: 'q_4', kind: 'NUMBER', text: 'Seconds a shot?', choices: [], answer: null, points: 1 },
];

/** Attempts and certificates in memory. */
export class FakeQuizzes implements Public<QuizApi> {
  minutes: number | undefined = 10;
  tries: Attempt[] = [];
  list: Certificate[] = [];
  submissions = 0;
  /** Beginning is refused like this. */
  refusal: Failure | undefined;

  constructor(private readonly server: FakeServer) {}

  async begin(lessonId: string): Promise<Attempt> {
    await this.server.arrive();
    if (this.refusal) throw this.refusal;
    const open = this.tries.find((one) => one.state === 'OPEN');
    const attempt = open ?? this.fresh(lessonId);
    if (!open) this.tries.push(attempt);
    return structuredClone(attempt);
  }

  async attempt(id: string): Promise<Attempt> {
    await this.server.arrive(`attempts/${id}`);
    const found = this.tries.find((one) => one.id === id);
    if (!found) throw new Failure('missing');
    return { ...structuredClone(found), serverNow: new Date().toISOString() };
  }

  async submit(id: string, answers: Record<string, Answer>): Promise<Attempt> {
    await this.server.arrive();
    this.submissions++;
    const open = this.tries.find((one) => one.id === id)?.state === 'OPEN';
    if (open)
      for (const [question, answer] of Object.entries(answers)) this.answer(id, question, answer);
    this.change(id, (attempt) => {
      if (attempt.state === 'SUBMITTED') return attempt;
      const right = attempt.questions[0]?.answer?.choices?.[0] === 'c_1';
      const result = {
        percent: right ? 80 : 20,
        passed: right,
        points: right ? 4.8 : 1.2,
        pointsOf: 6,
        review: [
          {
            questionId: 'q_1',
            correct: right,
            points: right ? 2 : 0,
            correctChoices: ['c_1'],
            correctText: null,
            explanation: 'Soft things swallow sound.',
          },
        ],
      };
      return { ...attempt, state: 'SUBMITTED', submittedAt: new Date().toISOString(), result };
    });
    return this.attempt(id);
  }

  async attempts(lessonId: string): Promise<Paged<PastAttempt>> {
    await this.server.arrive(`lessons/${lessonId}/attempts`);
    const items = this.tries.map((one, i): PastAttempt => {
      const { id, startedAt, deadline, state, submittedAt, result } = one;
      const mark = {
        percent: result?.percent ?? null,
        passed: result?.passed ?? null,
        points: result?.points ?? null,
        pointsOf: result?.pointsOf ?? null,
        reviewOpen: result?.review != null,
      };
      return { id, number: i + 1, startedAt, deadline, state, submittedAt, ...mark };
    });
    return { items: items.reverse(), next: null };
  }

  async certificates(): Promise<Certificate[]> {
    await this.server.arrive('certificates');
    return structuredClone(this.list);
  }

  /** A queued answer has come in. */
  keep({ path, body }: Change): void {
    const [, , attempt = '', , question = ''] = path.split('/');
    const open = this.tries.find((one) => one.id === attempt)?.state === 'OPEN';
    if (!open) throw new Failure('refused', 'attempt.over');
    this.answer(attempt, question, body as Answer);
  }

  private answer(id: string, questionId: string, answer: Answer): void {
    this.change(id, (attempt) => ({
      ...attempt,
      questions: attempt.questions.map((one) => (one.id === questionId ? { ...one, answer } : one)),
    }));
  }

  private change(id: string, how: (attempt: Attempt) => Attempt): void {
    this.tries = this.tries.map((one) => (one.id === id ? how(one) : one));
  }

  private fresh(lessonId: string): Attempt {
    const now = Date.now();
    const end = this.minutes === undefined ? null : now + this.minutes * 60_000;
    return {
      id: `att_${this.tries.length + 1}`,
      lessonId,
      startedAt: new Date(now).toISOString(),
      deadline: end === null ? null : new Date(end).toISOString(),
      serverNow: new Date(now).toISOString(),
      state: 'OPEN',
      submittedAt: null,
      questions: structuredClone(QUESTIONS),
      result: null,
    };
  }
}
