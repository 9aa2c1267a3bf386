// Writes dist/sw.js, the service worker, once ng build has written the files it keeps. It carries
// their names; its version is their hash, so that it is a new one exactly when one of them is.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const files = readdirSync(dist)
  .filter((name) => /\.(js|css|svg|png|webmanifest)$/.test(name) && name !== 'sw.js')
  .sort();
const hash = createHash('sha256');
for (const name of [...files, 'index.html'])
  hash.update(name).update(readFileSync(join(dist, name)));

await build({
  entryPoints: [join(here, 'src', 'worker', 'sw.ts')],
  outfile: join(dist, 'sw.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  logLevel: 'warning',
  define: {
    VERSION: JSON.stringify(hash.digest('hex').slice(0, 12)),
    FILES: JSON.stringify(files),
  },
});
