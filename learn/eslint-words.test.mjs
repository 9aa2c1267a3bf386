import angular from 'angular-eslint';
import { ESLint } from 'eslint';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import tseslint from 'typescript-eslint';

import { codeWords, templateWords } from './eslint-words.mjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.html'],
      languageOptions: { parser: angular.templateParser },
      plugins: { hm: { rules: { templateWords } } },
      rules: { 'hm/templateWords': 'error' },
    },
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { hm: { rules: { codeWords } } },
      rules: { 'hm/codeWords': 'error' },
    },
  ],
});

async function faults(text, filePath) {
  const [result] = await eslint.lintText(text, { filePath });
  return result.messages.map((one) => one.messageId ?? one.message);
}

for (const bare of [
  '<p>Hello</p>',
  '<p>नमस्ते</p>',
  '<p>{{ name }} done</p>',
  '<img alt="A cover" />',
  '<button [attr.aria-label]="open ? \'Close it\' : w().open">{{ w().x }}</button>',
  '@if (a) {<b>Now</b>}',
])
  test(`a template may not say: ${bare}`, async () => {
    assert.deepEqual(await faults(bare, 'a.html'), ['bare']);
  });

test('a template may say what the catalogue says', async () => {
  const page = '<p class="two words" [title]="w().a">{{ w().b }}, {{ n }} / 3 <a title=""></a></p>';
  assert.deepEqual(await faults(page, 'a.html'), []);
});

test('code may not hold sentences', async () => {
  assert.deepEqual(await faults("title.set('My courses');", 'a.ts'), ['bare']);
  assert.deepEqual(await faults('say(`${n} of many`, `all of them`);', 'a.ts'), ['bare', 'bare']);
  const fine =
    "throw new Error('no such page'); import x from './a b'; go('/my-page', 'half-disc');";
  assert.deepEqual(await faults(fine, 'a.ts'), []);
});
