// Writes src/app/api/schema.ts from openapi.json. The first line carries the hash of its source,
// so that verify.mjs can tell when the two have drifted apart.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const source = readFileSync(new URL('openapi.json', import.meta.url), 'utf8');
const hash = createHash('sha256')
  .update(JSON.stringify(JSON.parse(source)))
  .digest('hex');
const types = astToString(await openapi(JSON.parse(source)));
writeFileSync(
  new URL('src/app/api/schema.ts', import.meta.url),
  `// generated from openapi.json ${hash}: change that and run "npm run generate-api"\n${types}`,
);
console.log('src/app/api/schema.ts written');
