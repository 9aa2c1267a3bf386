// The mock's notes, bookmarks, questions, quizzes, certificates, devices and orders.
const INSTRUCTOR = { name: 'Meera Kulkarni', instructor: true, me: false };
const ME = { name: 'Anita Deshmukh', instructor: false, me: true };
const page = (items) => ({ items, next: null });

/** Answers what a learner does beside the lessons; undefined for what is not here. */
export function study(lessonOf) {
  const notes = new Map();
  const bookmarks = new Map();
  const attempts = new Map();
  const threads = [
    {
      id: 'thr_1',
      author: { name: 'Ravi Menon', instructor: false, me: false },
      text: 'Which blanket is best?\nMine is thin.',
      askedAt: '2026-11-20T10:00:00Z',
      atSeconds: 61,
      answered: true,
      removed: false,
      replyCount: 1,
      earlier: null,
      replies: [
        {
          id: 'rep_1',
          author: INSTRUCTOR,
          text: 'The thickest you have. Fold a thin one twice.',
          at: '2026-11-20T11:00:00Z',
          removed: false,
        },
      ],
    },
  ];
  const devices = [
    ['dev_1', 'BROWSER', 'Chrome on Android', true],
    ['dev_2', 'BROWSER', 'Firefox on Windows', false],
    ['dev_3', 'APP', 'Demo mobile', false],
  ].map(([id, kind, label, current]) => ({
    id,
    kind,
    label,
    current,
    lastSeenAt: '2026-11-24T09:30:00Z',
    client: kind === 'APP' ? 'demo-mobile' : null,
    scopes: [],
  }));
  const certificate = {
    id: 'cer_1',
    courseId: 'crs_3',
    courseTitle: 'Speak in meetings',
    name: 'Anita Deshmukh',
    issuedAt: '2026-11-20T09:00:00Z',
    state: 'VALID',
    verifyUrl: '/certificates/cer_1',
    pdfUrl: '/api/v1/certificates/cer_1/pdf',
  };

  function attempt(lessonId) {
    const open = [...attempts.values()].find((one) => one.state === 'OPEN');
    if (open) return open;
    const now = Date.now();
    const made = {
      id: `att_${attempts.size + 1}`,
      lessonId,
      startedAt: new Date(now).toISOString(),
      deadline: new Date(now + 600_000).toISOString(),
      state: 'OPEN',
      submittedAt: null,
      questions: questions(),
      result: null,
    };
    attempts.set(made.id, made);
    return made;
  }

  function submitted(one) {
    if (one.state === 'OPEN') {
      const right = one.questions[0].answer?.choices?.includes('c_1') ?? false;
      one.state = 'SUBMITTED';
      one.submittedAt = new Date().toISOString();
      one.result = {
        percent: right ? 83 : 33,
        passed: right,
        points: right ? 5 : 2,
        pointsOf: 6,
        review: one.questions.map((question, i) => ({
          questionId: question.id,
          correct: i > 0 || right,
          points: i > 0 || right ? question.points : 0,
          correctChoices: [['c_1'], ['c_3', 'c_4'], [], []][i],
          correctText: i === 2 ? 'microfibre' : null,
          explanation: i === 0 ? 'Soft things swallow sound; a mirror throws it back.' : null,
        })),
      };
      if (right) lessonOf(one.lessonId).completed = true;
    }
    return one;
  }

  const now = (one) => one && { ...one, serverNow: new Date().toISOString() };
  return {
    quiz() {
      const all = [...attempts.values()];
      const open = all.find((one) => one.state === 'OPEN');
      const best = all.find((one) => one.result);
      return {
        questions: 4,
        timeLimitSeconds: 600,
        attemptsAllowed: 3,
        attemptsUsed: all.length,
        passPercent: 60,
        best: best ? { attemptId: best.id, ...best.result } : null,
        open: open ? { attemptId: open.id, deadline: open.deadline } : null,
        reviewWhen: 'SUBMITTED',
      };
    },
    certificate,
    answer(method, path, body, query) {
      const [noun, id, what, other] = path.split('/');
      if (noun === 'lessons' && what === 'notes')
        return page([...notes.values()].filter((note) => note.lessonId === id));
      if (noun === 'courses' && what === 'notes') return page([...notes.values()]);
      if (noun === 'courses' && what === 'announcements') return page(news());
      if (noun === 'notes' && method === 'DELETE') return notes.delete(id) || true;
      if (noun === 'notes') {
        const lessonTitle = lessonOf(body.lessonId)?.title ?? '';
        notes.set(id, { id, lessonTitle, ...body });
        return notes.get(id);
      }
      if (noun === 'bookmarks' && !id) return page([...bookmarks.values()]);
      if (noun === 'bookmarks' && method === 'DELETE') return bookmarks.delete(id) || true;
      if (noun === 'bookmarks') {
        const { title } = lessonOf(id);
        const course = { courseId: 'crs_1', courseTitle: 'Reels on your phone' };
        bookmarks.set(id, {
          lessonId: id,
          lessonTitle: title,
          ...course,
          addedAt: new Date().toISOString(),
        });
        return true;
      }
      if (noun === 'lessons' && what === 'discussion') {
        if (method === 'GET') return page(threads);
        const asked = {
          id: `thr_${threads.length + 1}`,
          author: ME,
          replies: [],
          replyCount: 0,
          earlier: null,
          ...body,
        };
        threads.unshift({ ...asked, askedAt: new Date().toISOString(), removed: false });
        return threads[0];
      }
      if (noun === 'discussions' && what === 'replies') {
        const reply = { id: `rep_${Date.now()}`, author: ME, text: body.text, removed: false };
        threads
          .find((one) => one.id === id)
          .replies.push({ ...reply, at: new Date().toISOString() });
        return { ...reply, at: new Date().toISOString() };
      }
      if (noun === 'discussions') return true;
      if (noun === 'lessons' && what === 'attempts') return now(attempt(id));
      if (noun === 'attempts' && what === 'answers') {
        attempts.get(id).questions.find((one) => one.id === other).answer = body;
        return true;
      }
      if (noun === 'attempts' && what === 'submission') return now(submitted(attempts.get(id)));
      if (noun === 'attempts') return now(attempts.get(id));
      if (noun === 'certificates') return page([certificate]);
      if (noun === 'me' && id === 'devices' && method === 'DELETE')
        return devices.splice(1, 1) && true;
      if (noun === 'me' && id === 'devices') return page(devices);
      if (noun === 'me' && id === 'orders') return page(orders());
      if (noun === 'me' && id === 'export') return { url: '/account/data' };
      if (noun === 'search') return page(found(query.get('q') ?? ''));
      return undefined;
    },
  };
}

function questions() {
  const choices = (...pairs) => pairs.map(([id, text]) => ({ id, text }));
  return [
    {
      id: 'q_1',
      kind: 'SINGLE',
      text: 'You film in an empty kitchen and it echoes. What helps most?',
      choices: choices(['c_1', 'A thick blanket over the door'], ['c_2', 'A mirror by the window']),
      answer: null,
      points: 2,
    },
    {
      id: 'q_2',
      kind: 'MULTIPLE',
      text: 'What goes into the bag the evening before?',
      choices: choices(['c_3', 'A cloth'], ['c_4', 'Two books'], ['c_5', 'A piano']),
      answer: null,
      points: 2,
    },
    {
      id: 'q_3',
      kind: 'TEXT',
      text: 'What is the lens cloth made of?',
      choices: [],
      answer: null,
      points: 1,
    },
    {
      id: 'q_4',
      kind: 'NUMBER',
      text: 'How many seconds is a shot held at least?',
      choices: [],
      answer: null,
      points: 1,
    },
  ];
}

function news() {
  return [
    {
      id: 'ann_1',
      title: 'Live questions on Tuesday',
      html: '<p>I answer at <strong>19:00</strong>. Bring one reel that does not work yet.</p>',
      publishedAt: '2026-11-21T09:00:00Z',
      author: 'Meera Kulkarni',
    },
  ];
}

function orders() {
  return [
    ['HM-1041', '2026-11-01T09:00:00Z', '₹1,999.00', 'Reels on your phone'],
    ['HM-0988', '2026-09-14T09:00:00Z', '₹2,499.00', 'GST for small shops'],
  ].map(([number, placedAt, total, title]) => ({
    number,
    placedAt,
    total,
    currency: 'INR',
    state: 'PAID',
    items: [title],
    receiptUrl: `/account/orders/${number}`,
  }));
}

function found(words) {
  if (!/blanket|echo/i.test(words)) return [];
  const course = { courseId: 'crs_1', courseTitle: 'Reels on your phone' };
  return [
    {
      kind: 'LESSON',
      ...course,
      lessonId: 'crs_1_l3',
      title: 'Kill the echo in any room',
      excerpt: 'Hang the thickest blanket you have where the sound comes back.',
      atSeconds: null,
    },
    {
      kind: 'CAPTION',
      ...course,
      lessonId: 'crs_1_l3',
      title: 'Kill the echo in any room',
      excerpt: '… and the blanket goes over the door, not over the window …',
      atSeconds: 95,
    },
  ];
}
