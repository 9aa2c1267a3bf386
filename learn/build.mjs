// Builds the learning app: node learn/build.mjs [folder for the built files]
//
// Without a folder it only builds; Maven begins so beside its compiler, and asks again with the
// folder, which waits for the build under way. It runs on any Node from 20; the Angular tools run
// on the Node that package.json pins. Nothing happens when nothing under learn/ has changed since
// the last build.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  fail,
  hashOf,
  here,
  install,
  ng,
  nodeForAngular,
  oneAtATime,
  sourcesOf,
} from './tools.mjs';

const target = process.argv[2];
const dist = join(here, 'dist');
const built = join(here, 'node_modules', '.built');

const wanted = hashOf(sourcesOf('build'));
if (target) copy(resolve(target));
else build();

function build() {
  if (stampOf(built, dist) === wanted) return;
  oneAtATime(() => {
    if (stampOf(built, dist) === wanted) return;
    const started = Date.now();
    install('build');
    rmSync(built, { force: true });
    const node = nodeForAngular();
    ng(node, ['build', '--progress=false']);
    const worker = spawnSync(node, [join(here, 'build-worker.mjs')], { stdio: 'inherit' });
    if (worker.status !== 0) fail('the service worker was not built; the lines above say why.');
    writeFileSync(built, wanted);
    console.log(`Learning app built in ${Math.round((Date.now() - started) / 1000)} s`);
  });
}

function copy(out) {
  const copied = join(dirname(dirname(out)), 'learn-app.stamp');
  if (stampOf(copied, out) === wanted) return;
  build();
  rmSync(copied, { force: true });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(dist, out, { recursive: true });
  writeFileSync(copied, wanted);
}

function stampOf(stamp, folder) {
  return existsSync(stamp) && existsSync(join(folder, 'index.html'))
    ? readFileSync(stamp, 'utf8')
    : undefined;
}
