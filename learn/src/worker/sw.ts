/// <reference lib="webworker" />
// The app without a network. Its page and files come from the device, the API's answers too where
// the network gives none; nothing that is sent is touched. See decision 0031.
import { Answers } from './answers';
import { Shell } from './shell';

declare const self: ServiceWorkerGlobalScope;
/** Written in by build.mjs. */
declare const VERSION: string;
declare const FILES: readonly string[];

const shell = new Shell(self.caches, VERSION, FILES, () => void self.registration.update());
const answers = new Answers(self.caches);

self.addEventListener('install', (event) => {
  event.waitUntil(shell.install().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(shell.tidy().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const path = url.pathname;
  if (request.mode === 'navigate') {
    if (!isPage(path)) return;
    event.respondWith(shell.page(request));
    event.waitUntil(shell.renew());
  } else if (path.startsWith('/learn/kept/')) event.respondWith(answers.media(request));
  else if (isAnswer(path)) event.respondWith(answers.get(request));
  else if (isFile(path)) event.respondWith(shell.file(request));
  else if (path.startsWith('/media/') && !request.headers.has('Range'))
    event.respondWith(answers.other(request));
});

function isPage(path: string): boolean {
  return path === '/learn' || (path.startsWith('/learn/') && !/\.\w+$/.test(path));
}

function isAnswer(path: string): boolean {
  return path.startsWith('/api/v1/') && !path.endsWith('.json') && !path.endsWith('/pdf');
}

function isFile(path: string): boolean {
  return (
    /^\/learn\/[\w-]+\.(js|css|svg|png|webmanifest)$/.test(path) ||
    path.startsWith('/assets/') ||
    path.startsWith('/fonts/') ||
    path === '/favicon.svg'
  );
}
