// Prints where the browser of the package lies. At first it is unpacked into a folder of this
// project, together with the libraries that it needs and a bare machine does not have.
import { existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const folder = join(here, `unpacked-${dependencies['@sparticuz/chromium']}`);

if (!existsSync(folder)) {
  // Unpacked aside and moved when whole: what an interrupted run left is never started.
  process.env.TMPDIR = mkdtempSync(join(here, 'unpacked-part-'));
  // The package brings the libraries along for this environment only.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  renameSync(process.env.TMPDIR, folder);
}
console.log(join(folder, 'chromium'));
