// A stand-in for the server, to look at the app without one: npm run build && npm run mock
//
// Serves dist/ at /learn with the headers of the real server, the style sheets of the site, and an
// API that forgets everything when it stops. MEDIA names a folder with lesson.mp4. The cookie
// "mock" changes its mood: empty, affiliate, gone (401), closed (403), missing, broken, slow.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { academy } from './mock-academy.mjs';

const learn = fileURLToPath(new URL('..', import.meta.url));
const site = join(learn, '..', 'src', 'main', 'resources');
const static_ = join(site, 'static');
const media = process.env.MEDIA ?? '/tmp';
const port = Number(process.env.PORT ?? 8102);
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const state = academy(site);

createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const mood = /mock=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  if (url.pathname.startsWith('/api/v1/')) api(request, response, url, mood);
  else if (url.pathname.startsWith('/assets/')) bundle(response, url.pathname.slice(8));
  else if (url.pathname === '/favicon.svg')
    answer(
      response,
      200,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path fill="#0b5a55" d="M0 0h4v4H0z"/></svg>',
      '.svg',
    );
  else if (url.pathname === '/sign-out') answer(response, 204);
  else if (url.pathname.startsWith('/learn')) app(response, url.pathname.slice(7));
  else if (url.pathname === '/media/hi.vtt') answer(response, 200, state.captions, '.vtt');
  else if (url.pathname.startsWith('/media/'))
    file(request, response, join(media, url.pathname.slice(7)));
  else file(request, response, join(static_, url.pathname));
}).listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}/learn/`));

function api(request, response, url, mood) {
  const path = url.pathname.slice(8);
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    const status = { gone: 401, closed: 403, missing: 404, broken: 500 }[mood];
    const token = /XSRF-TOKEN=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
    const forged =
      request.method !== 'GET' && (!token || request.headers['x-xsrf-token'] !== token);
    if (forged || (status && path !== 'me') || status === 401)
      return problem(response, forged ? 403 : status);
    const found = state.answer(
      request.method,
      path,
      body && JSON.parse(body),
      mood,
      url.searchParams,
    );
    if (!found) return problem(response, 404);
    if (!token)
      response.setHeader('Set-Cookie', `XSRF-TOKEN=${randomBytes(8).toString('hex')}; Path=/`);
    setTimeout(
      () =>
        found === true
          ? answer(response, 204)
          : answer(response, 200, JSON.stringify(found), '.json'),
      mood === 'slow' ? 60_000 : 30,
    );
  });
}

function problem(response, status) {
  const body = JSON.stringify({ title: 'Refused', status, code: `mock-${status}` });
  response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end(body);
}

function app(response, path) {
  const asset = join(learn, 'dist', path);
  if (path === '/sw.js') response.setHeader('Service-Worker-Allowed', '/learn');
  if (extname(path) && existsSync(asset))
    return answer(response, 200, readFileSync(asset), extname(path));
  const nonce = randomBytes(16).toString('base64');
  const index = readFileSync(join(learn, 'dist', 'index.html'), 'utf8')
    .replaceAll('%NONCE%', nonce)
    .replaceAll('%ACADEMY%', 'Aarambh');
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'`,
  );
  answer(response, 200, index, '.html');
}

function bundle(response, name) {
  const line = readFileSync(join(site, 'dev/halfmillion/platform/ui/bundles.txt'), 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`));
  if (!line) return answer(response, 404);
  const sources = line
    .slice(name.length + 1)
    .trim()
    .split(/\s+/);
  answer(response, 200, sources.map(source).join('\n'), extname(name));
}

function source(name) {
  if (!name.startsWith('webjar:')) return readFileSync(join(static_, name), 'utf8');
  const [jar, path] = name.slice(7).split(/\/(.*)/s);
  const folder = ['webjars', 'webjars/npm']
    .map((one) => join(homedir(), '.m2/repository/org', one, jar))
    .find(existsSync);
  const version = readdirSync(folder).sort().at(-1);
  const archive = join(folder, version, `${jar}-${version}.jar`);
  return execFileSync('unzip', [
    '-p',
    archive,
    `META-INF/resources/webjars/${jar}/*/${path}`,
  ]).toString();
}

function file(request, response, path) {
  if (!existsSync(path) || !statSync(path).isFile()) return answer(response, 404);
  const { size } = statSync(path);
  const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
  const start = Number(range?.[1] ?? 0);
  const end = Math.min(Number(range?.[2] || size - 1), size - 1);
  response.writeHead(range ? 206 : 200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': end - start + 1,
    'Accept-Ranges': 'bytes',
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  createReadStream(path, { start, end }).pipe(response);
}

function answer(response, status, body = '', type = '') {
  const known = type === '.json' ? 'application/json' : TYPES[type];
  response.writeHead(status, known ? { 'Content-Type': known } : {}).end(body);
}
