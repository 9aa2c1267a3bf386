// The mock's courses and progress.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { study } from './mock-study.mjs';

const SECTIONS = [
  [
    'Light, sound and your phone',
    'Why your phone is enough 250,Window light in five minutes 400,Kill the echo in any room 485,Settings you change once 440,A tripod from three books 315,What to pack,What did you hear? quiz',
  ],
  [
    'Shoot for the cut',
    'Three shots tell it 570,Move the phone or the subject 465,Film a stranger politely 390 locked',
  ],
  [
    'Cut, caption and sound',
    'Cut on the breath 430,Captions people can read 510,Music you are allowed to use',
  ],
  ['Seven reels in seven days', 'A week on paper,Day one 300,Day seven 280'],
];
const ARTICLE = `<h2>One bag, ten minutes</h2><p>You need less than you think. Put these by the door the evening before:</p><ul><li>the phone, charged, with 4 GB free</li><li>a cloth for the lens</li><li>two books of the same height</li><li>a blanket, the thickest you have</li></ul><h2>The cloth comes first</h2><p>Most soft pictures are a thumb print. Wipe the lens before each shot, <strong>also when it looks clean</strong>.</p><blockquote>If I may pack one thing, it is the blanket. Meera</blockquote><table><tr><th>Room</th><th>Blanket goes</th></tr><tr><td>Kitchen</td><td>over the door</td></tr><tr><td>Shop</td><td>behind the phone</td></tr></table>`;

/** A small academy with one learner. */
export function academy(site) {
  const covers = akshars(site);
  const courses = [
    made(
      'crs_1',
      'Reels on your phone',
      'री',
      1,
      'Meera Kulkarni',
      'Shoot, cut and caption short video with the phone you already have.',
      SECTIONS,
    ),
    made(
      'crs_2',
      'GST for small shops',
      'कर',
      2,
      'CA Rohit Bansal',
      'Bills, returns and input credit, with a real month of bills.',
      [SECTIONS[1], SECTIONS[3]],
    ),
    made(
      'crs_3',
      'Speak in meetings',
      'बो',
      4,
      'Joseph D’Souza',
      'Phrases, drills and recordings for the Monday call.',
      [SECTIONS[1]],
    ),
    made(
      'crs_4',
      'Share honestly',
      'शॉ',
      5,
      'Imran Qureshi',
      'How to recommend a course so that people thank you.',
      [SECTIONS[3]],
    ),
  ];
  const lessons = new Map(
    courses.flatMap((c) =>
      c.sections.flatMap((s) => s.lessons.map((l) => [l.id, { lesson: l, section: s, course: c }])),
    ),
  );
  const beside = study((id) => lessons.get(id)?.lesson);
  const profile = { language: 'en', zone: 'Asia/Kolkata' };
  const keys = new Set();
  const first = courses[0].sections[0].lessons;
  for (const lesson of first.slice(0, 2))
    Object.assign(lesson, { completed: true, watchedSeconds: lesson.seconds });
  Object.assign(first[2], { positionSeconds: 184, watchedSeconds: 184 });
  for (const lesson of courses[2].sections.flatMap((s) => s.lessons))
    Object.assign(lesson, { completed: true, locked: false });
  const opened = { crs_1: '2026-11-22T18:00:00Z', crs_3: '2026-10-02T08:00:00Z' };

  function made(id, title, akshar, colour, name, summary, sections) {
    let number = 0;
    return {
      id,
      title,
      summary,
      cover: { akshar, colour, svg: covers(akshar, colour) },
      instructor: {
        name,
        bio: 'Edited 900 films for shops and clinics in Pune since 2017, most of them on a phone. Answers questions every Tuesday evening.',
      },
      lastLessonId: null,
      sections: sections.map(([sectionTitle, list], s) => ({
        id: `${id}_s${s}`,
        title: sectionTitle,
        lessons: list.split(',').map((text) => {
          const [, words, seconds, mark] = /^(.*?)(?: (\d+))?( locked| quiz)?$/.exec(text.trim());
          return {
            id: `${id}_l${++number}`,
            number,
            title: words,
            kind: mark === ' quiz' ? 'QUIZ' : seconds ? 'VIDEO' : 'ARTICLE',
            seconds: Number(seconds ?? 130),
            completed: false,
            positionSeconds: 0,
            watchedSeconds: 0,
            locked: mark === ' locked',
            ...(mark === ' locked' && {
              opensAt: '2026-12-01T04:30:00Z',
              lockReason: 'AFTER_START',
            }),
          };
        }),
      })),
    };
  }

  const all = (course) => course.sections.flatMap((section) => section.lessons);
  const counts = (course) => ({
    lessons: all(course).length,
    completed: all(course).filter((l) => l.completed).length,
  });
  const saved = ({ lesson, course }) => ({
    positionSeconds: lesson.positionSeconds,
    watchedSeconds: lesson.watchedSeconds,
    completed: lesson.completed,
    courseCompleted: counts(course).completed,
    courseLessons: counts(course).lessons,
  });

  function summary(course, i) {
    const next = all(course).find((lesson) => !lesson.completed && !lesson.locked);
    return {
      id: course.id,
      slug: course.id,
      title: course.title,
      instructor: course.instructor.name,
      cover: course.cover,
      audience: i === 3 ? 'AFFILIATES' : 'STUDENTS',
      ...counts(course),
      minutes: Math.round(all(course).reduce((sum, l) => sum + l.seconds, 0) / 60),
      nextLesson: next ? { id: next.id, title: next.title, kind: next.kind } : null,
      lastOpenedAt: opened[course.id] ?? null,
    };
  }

  function full(found) {
    const { lesson, section, course } = found;
    const list = all(course);
    const place = list.indexOf(lesson);
    const { id, number, title, kind, seconds, positionSeconds, watchedSeconds, completed } = lesson;
    opened[course.id] = new Date().toISOString();
    course.lastLessonId = id;
    return {
      id,
      courseId: course.id,
      number,
      sectionTitle: section.title,
      title,
      kind,
      seconds,
      html: kind === 'ARTICLE' ? ARTICLE : null,
      quiz: kind === 'QUIZ' ? beside.quiz() : null,
      downloads:
        kind === 'ARTICLE'
          ? [{ name: 'Packing list.pdf', url: '/media/list.pdf', sizeBytes: 84_000 }]
          : [],
      video:
        kind === 'VIDEO'
          ? {
              url: `/media/lesson.mp4?signed=${Date.now()}`,
              captions: [{ lang: 'hi', label: 'हिन्दी', url: '/media/hi.vtt' }],
              poster: null,
              sizeBytes: 48_000_000,
              audioUrl: `/media/lesson.mp4?audio=${Date.now()}`,
              audioSizeBytes: 3_900_000,
              renditions: [
                {
                  label: '360p',
                  url: `/media/lesson.mp4?small=${Date.now()}`,
                  sizeBytes: 12_400_000,
                },
              ],
              chapters: [
                { seconds: 0, title: 'Listen first' },
                { seconds: 95, title: 'The blanket' },
                { seconds: 300, title: 'Before and after' },
              ],
              urlExpiresAt: new Date(Date.now() + 600_000).toISOString(),
            }
          : null,
      progress: { positionSeconds, watchedSeconds, completed },
      previousLessonId: list[place - 1]?.id ?? null,
      nextLessonId: list[place + 1]?.id ?? null,
    };
  }

  function change(found, method, what, body) {
    const { lesson } = found;
    if (what === 'completion') lesson.completed = method === 'PUT';
    else if (!keys.has(body.key)) {
      keys.add(body.key);
      lesson.positionSeconds = body.positionSeconds;
      lesson.watchedSeconds = Math.min(
        lesson.seconds,
        lesson.watchedSeconds + body.intervals.reduce((sum, [from, to]) => sum + to - from, 0),
      );
      if (lesson.watchedSeconds > 0.9 * lesson.seconds) lesson.completed = true;
    }
    return saved(found);
  }

  return {
    captions: 'WEBVTT\n\n00:00.000 --> 08:05.000\nकंबल टाँगिए, गूँज आधी हो जाएगी।\n',
    answer(method, path, body, mood, query) {
      const [noun, id, what] = path.split('/');
      const other = beside.answer(method, path, body, query);
      if (other !== undefined) return other;
      if (noun === 'me' && method === 'PATCH') Object.assign(profile, body);
      if (noun === 'me')
        return {
          id: 'usr_1',
          name: 'Anita Deshmukh',
          email: 'learner@demo.halfmillion.test',
          roles: ['LEARNER'],
          affiliate: mood === 'affiliate',
          ...profile,
        };
      if (noun === 'courses' && !id)
        return {
          courses:
            mood === 'empty'
              ? []
              : courses
                  .map(summary)
                  .filter((c) => c.audience === 'STUDENTS' || mood === 'affiliate'),
        };
      if (noun === 'courses') {
        const course = courses.find((one) => one.id === id);
        const earned = id === beside.certificate.courseId ? beside.certificate : null;
        return course && { ...course, ...counts(course), certificate: earned };
      }
      const found = lessons.get(id);
      return found && (what ? change(found, method, what, body) : full(found));
    },
  };
}

function akshars(site) {
  const file = readFileSync(join(site, 'dev/halfmillion/platform/ui/akshars.txt'), 'utf8');
  const outlines = new Map(
    file.split('\n').map((line) => [line.split('\t')[0].normalize('NFC'), line.split('\t')]),
  );
  const colours = [
    ['#f5b022', '#e2900c', '#1c1a15'],
    ['#0b5a55', '#127b71', '#f6f1e2'],
    ['#24366c', '#3c579f', '#fbe9d6'],
    ['#a63826', '#c8543c', '#fbe9d6'],
    ['#57345f', '#7c4d84', '#fbe6ec'],
  ];
  return (akshar, colour) => {
    const [, width, height, path] = outlines.get(akshar.normalize('NFC')) ?? ['', 1, 1, ''];
    const scale = Math.min((400 * 0.82) / width, (304 * 0.72) / height);
    const [ground, disc, ink] = colours[colour - 1];
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 304"><path fill="${ground}" d="M0 0h400v304H0z"/><circle cx="300" cy="304" r="118" fill="${disc}"/><path fill="${ink}" transform="translate(20 ${304 * 0.93 - height * scale}) scale(${scale})" d="${path}"/></svg>`;
  };
}
