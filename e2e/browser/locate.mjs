// Prints where the browser of the package lies. At first it is unpacked below target, together with
// the libraries that it needs and a bare machine does not have.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../../target', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const folder = join(target, `browser-${dependencies['@sparticuz/chromium']}`);

if (!existsSync(folder)) {
  // Unpacked aside and moved when whole: what an interrupted run left is never started.
  mkdirSync(target, { recursive: true });
  process.env.TMPDIR = mkdtempSync(join(target, 'browser-part-'));
  // The package brings the libraries along for this environment only.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  renameSync(process.env.TMPDIR, folder);
}
console.log(join(folder, 'chromium'));
