// Builds the learning app for the server: node learn/build.mjs <folder for the built files>
//
// Called by Maven, so it runs on any Node from 20; the Angular tools run on the Node that
// package.json pins. Nothing happens when nothing under learn/ has changed since the last build.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail, hashOf, here, install, ng, nodeForAngular, sourcesOf } from './tools.mjs';

const target = process.argv[2];
if (!target) fail('say where the app goes: node learn/build.mjs <folder>.');
const out = resolve(target);
const dist = join(here, 'dist');
const built = join(here, 'node_modules', '.built');
const copied = join(dirname(dirname(out)), 'learn-app.stamp');

const wanted = hashOf(sourcesOf('build'));
if (stampOf(copied, out) === wanted) process.exit(0);

const started = Date.now();
if (stampOf(built, dist) !== wanted) {
  install('build');
  rmSync(built, { force: true });
  ng(nodeForAngular(), ['build', '--progress=false']);
  writeFileSync(built, wanted);
  console.log(`Learning app built in ${Math.round((Date.now() - started) / 1000)} s`);
}
rmSync(copied, { force: true });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(dist, out, { recursive: true });
writeFileSync(copied, wanted);

function stampOf(stamp, folder) {
  return existsSync(stamp) && existsSync(join(folder, 'index.html'))
    ? readFileSync(stamp, 'utf8')
    : undefined;
}
