// What build.mjs and verify.mjs share: the pinned Node, the packages and the stamp of the sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const installed = join(modules, '.installed');

/** Ends the run with one sentence instead of a stack trace. */
export function fail(sentence) {
  console.error(`\nLearning app: ${sentence}\n`);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Node ${process.versions.node} is too old: install Node 20 or newer, or run Maven with -Dlearn.skip.`,
  );
}

/** The files that decide what a build or a check gives. */
export function sourcesOf(purpose) {
  const skipped = new Set(['node_modules', 'dist', '.angular']);
  const files = [];
  const walk = (folder) => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      if (skipped.has(name)) continue;
      if (statSync(path).isDirectory()) walk(path);
      else if (purpose === 'verify' || shipped(path)) files.push(path);
    }
  };
  walk(here);
  return files;
}

function shipped(path) {
  return !path.endsWith('.spec.ts') && !path.endsWith('.md') && !path.includes(join(here, 'dev'));
}

/** One hash over names and contents. */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(file.slice(here.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Installs what the purpose needs ('build' leaves out linters and test tools) unless it is there
 * already. Not `npm ci`: that fails where a registry lacks a package of another platform.
 */
export function install(purpose) {
  const wanted = hashOf([join(here, 'package.json'), join(here, 'package-lock.json')]);
  const [have, extent] = existsSync(installed) ? readFileSync(installed, 'utf8').split(' ') : [];
  if (have === wanted && (extent === 'verify' || extent === purpose)) return;
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--prefer-offline',
    '--loglevel=error',
  ];
  if (purpose === 'build' && extent !== 'verify') args.push('--omit=dev');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, args, {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.error)
    fail('npm was not found: install Node 20 or newer with npm, or run Maven with -Dlearn.skip.');
  if (run.status !== 0) {
    fail(
      'npm could not fetch the packages: check the network and `npm config get registry`, then run this again.',
    );
  }
  writeFileSync(installed, `${wanted} ${args.includes('--omit=dev') ? 'build' : 'verify'}`);
}

/** Does work that two processes must not do at once in this folder; the second waits. */
export function oneAtATime(work) {
  const lock = join(modules, '.building');
  mkdirSync(modules, { recursive: true });
  while (!claim(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  process.on('exit', () => rmSync(lock, { force: true }));
  work();
  rmSync(lock, { force: true });
}

/** Whether the lock is ours now: nobody has it, or only a process that is gone. */
function claim(lock) {
  const mine = `${lock}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (taken) {
    if (taken.code !== 'EEXIST') throw taken;
    if (!isAlive(holder(lock))) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function holder(lock) {
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (gone) {
    return gone.code === 'EPERM';
  }
}

/** The Node that Angular's tools run on: the pinned one, else this one if it is new enough. */
export function nodeForAngular() {
  const { platform, arch, versions } = process;
  const name = {
    linux: `node-linux-${arch}`,
    win32: `node-win-${arch}`,
    darwin: `node-bin-darwin-${arch}`,
  }[platform];
  const binary = name && join(modules, name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (binary && existsSync(binary)) return binary;
  const [major, minor] = versions.node.split('.').map(Number);
  if (major >= 26 || (major === 24 && minor >= 15) || (major === 22 && minor >= 22))
    return process.execPath;
  return fail(
    `Node ${versions.node} cannot run Angular's tools and npm has none for ${platform} ${arch}: install Node 24, or run Maven with -Dlearn.skip.`,
  );
}

/** Runs Angular's command line and ends the run when it fails. */
export function ng(node, args) {
  const run = runNode(node, join('@angular', 'cli', 'bin', 'ng.js'), args, { stdio: 'inherit' });
  if (run.status !== 0) fail(`"ng ${args[0]}" failed; the lines above say why.`);
}

/** Runs a script below node_modules on the given Node. */
export function runNode(node, script, args, options) {
  const env = { ...process.env, NG_CLI_ANALYTICS: 'false', FORCE_COLOR: '0', NO_COLOR: '1' };
  return spawnSync(node, [join(modules, script), ...args], { cwd: here, env, ...options });
}
