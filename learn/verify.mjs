// Checks the learning app: node learn/verify.mjs
//
// Formatting, lint rules (the borders between the folders are one, words outside their catalogue
// another), the types against openapi.json, the size of the app shell, then the specs. Called by Maven in the test phase. Ends with a line "N passed, N failed".
// Checks that passed are not repeated until something under learn/ changes; VERIFY=again forces it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fail, hashOf, here, install, nodeForAngular, runNode, sourcesOf } from './tools.mjs';

/** A phone on a slow network waits for this once. */
const SHELL_KB = 200;

const stamp = join(here, 'node_modules', '.verified');
const wanted = hashOf(sourcesOf('verify'));
if (process.env.VERIFY !== 'again' && existsSync(stamp)) {
  const [hash, ...line] = readFileSync(stamp, 'utf8').split('\n');
  if (hash === wanted) {
    console.log('Learning app: nothing changed since the last check');
    console.log(line.join('\n').trim());
    process.exit(0);
  }
}

install('verify');
const node = nodeForAngular();
rmSync(stamp, { force: true });

check(
  'formatting',
  join('prettier', 'bin', 'prettier.cjs'),
  ['--check', '--log-level=warn', '.'],
  'run "npm run format" in learn/',
);
check(
  'lint',
  join('eslint', 'bin', 'eslint.js'),
  ['--max-warnings=0', '.'],
  'mend what the lines above name',
);
checkTypes();
check(
  'the service worker',
  join('typescript', 'bin', 'tsc'),
  ['-p', 'tsconfig.worker.json'],
  'mend what the lines above name',
);

checkSize(node);

const kept =
  ruleHolds('borders', 'about borders between folders') + ruleHolds('words', 'about bare words');

const report = join(here, 'node_modules', '.specs.json');
rmSync(report, { force: true });
const specs = [
  'test',
  '--no-watch',
  '--progress=false',
  '--reporters=default',
  '--reporters=json',
  `--output-file=${report}`,
];
const run = runNode(node, join('@angular', 'cli', 'bin', 'ng.js'), specs, { stdio: 'inherit' });
if (!existsSync(report)) fail('the specs did not run; the lines above say why.');
const { numPassedTests, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
const passed = numPassedTests + kept;
const line = `${passed} passed, ${failed} failed`;
console.log(line);
if (run.status !== 0 || failed > 0 || passed === 0) process.exit(1);
writeFileSync(stamp, `${wanted}\n${line}\n`);

function check(what, script, args, mend) {
  const run = runNode(node, script, args, { stdio: 'inherit' });
  if (run.status !== 0) fail(`the check of ${what} failed: ${mend}.`);
}

/** Runs the tests of one of our own lint rules; how many passed. */
function ruleHolds(rule, what) {
  const run = runNode(node, `../eslint-${rule}.test.mjs`, [], { encoding: 'utf8' });
  if (run.status !== 0) {
    console.error(run.stdout, run.stderr);
    fail(`the rule ${what} does not hold any more.`);
  }
  return Number(/pass (\d+)/.exec(run.stdout)?.[1] ?? 0);
}

/** What a first visit loads of the app: its page, first scripts and styles, and the site's share. */
function checkSize(node) {
  const dist = join(here, 'dist');
  const built = runNode(node, '../build.mjs', [], { stdio: 'inherit' });
  if (built.status !== 0) fail('the app does not build; the lines above say why.');
  const index = readFileSync(join(dist, 'index.html'), 'utf8');
  const first = new Set(['index.html', 'sw.js']);
  const follow = (name) => {
    if (first.has(name)) return;
    first.add(name);
    const text = readFileSync(join(dist, name), 'utf8');
    for (const [, next] of text.matchAll(/(?:from|import)"\.\/([\w-]+\.js)"/g)) follow(next);
  };
  for (const [, name] of index.matchAll(/(?:src|href)="([\w-]+\.(?:js|css))"/g)) follow(name);
  const bytes = [...first].reduce((sum, name) => sum + zipped(join(dist, name)), 0);
  const site = [join('css', 'tokens.css'), join('css', 'base.css'), join('css', 'states.css')];
  const fonts = ['figtree-1.woff2', 'anek-latin-1.woff2'];
  const resources = join(here, '..', 'src', 'main', 'resources', 'static');
  const beside =
    site.reduce((sum, name) => sum + zipped(join(resources, name)), 0) +
    fonts.reduce((sum, name) => sum + statSync(join(resources, 'fonts', name)).size, 0);
  const whole = Math.ceil((bytes + beside) / 1000);
  console.log(
    `app shell: ${whole} kB compressed (${Math.ceil(bytes / 1000)} kB of the app itself)`,
  );
  if (whole > SHELL_KB) fail(`the app shell is ${whole} kB compressed, more than ${SHELL_KB}.`);
}

function zipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function checkTypes() {
  const openapi = JSON.parse(readFileSync(join(here, 'openapi.json'), 'utf8'));
  const hash = createHash('sha256').update(JSON.stringify(openapi)).digest('hex');
  const schema = readFileSync(join(here, 'src', 'app', 'api', 'schema.ts'), 'utf8');
  if (!schema.split('\n', 1)[0].includes(hash)) {
    fail('src/app/api/schema.ts does not fit openapi.json: run "npm run generate-api" in learn/.');
  }
}
