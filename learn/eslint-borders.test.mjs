// Run by verify.mjs: the rule about borders must fail the build when it should, and only then.
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';

import { borders } from './eslint-borders.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const file = (path) => join(process.cwd(), 'src', 'app', ...path.split('/'));
const allowed = (path, code) => ({ filename: file(path), code, name: `${path} may: ${code}` });
const refused = (path, code, messageId) => ({
  filename: file(path),
  code,
  name: `${path} must not: ${code}`,
  errors: [{ messageId }],
});

new RuleTester().run('borders', borders, {
  valid: [
    allowed('lesson/lesson-page.ts', "import { union } from '../api/intervals';"),
    allowed('lesson/lesson-page.ts', "import { Outbox } from '../session/progress-outbox';"),
    allowed('lesson/player/media.ts', "import { clock } from '../../ui/duration';"),
    allowed('lesson/player/media.ts', "import { resumeAt } from '../resume';"),
    allowed('lesson/lesson-page.ts', "import { signal } from '@angular/core';"),
    allowed('lesson/lesson-page.spec.ts', "import { FakeServer } from '../testing/fake-server';"),
    allowed('shell/app.routes.ts', "const page = () => import('../lesson/lesson-page');"),
    allowed('session/current-user.ts', "import { LearnApi } from '../api/learn-api';"),
  ],
  invalid: [
    refused(
      'lesson/lesson-page.ts',
      "import { Curriculum } from '../course/curriculum';",
      'feature',
    ),
    refused('lesson/player/media.ts', "import { App } from '../../shell/app';", 'feature'),
    refused(
      'library/library-page.ts',
      "const page = () => import('../lesson/lesson-page');",
      'feature',
    ),
    refused('course/course-page.ts', "export { resumeAt } from '../lesson/resume';", 'feature'),
    refused('course/course-page.ts', "export * from '../lesson/resume';", 'feature'),
    refused('ui/cover-tile.ts', "import { Outbox } from '../session/progress-outbox';", 'layer'),
    refused('api/learn-api.ts', "import { clock } from '../ui/duration';", 'layer'),
    refused('session/current-user.ts', "import { clock } from '../ui/duration';", 'layer'),
    refused('lesson/lesson-page.ts', "import { aCourse } from '../testing/stories';", 'testing'),
  ],
});
