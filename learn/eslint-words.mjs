// Every sentence stands in src/app/ui/words, once in each language. Two rules keep it so: one reads
// templates, one reads the strings of TypeScript.
const LETTERS = /\p{L}{2}/u;
/** Two words with a space between them are a sentence, or a part of one. */
const SENTENCE = /\p{L}[\p{L}’']*,? \p{L}/u;
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);
const MESSAGE = 'Words belong into src/app/ui/words, in every language: "{{text}}".';

/** No bare words in templates, neither as text nor in what is read out, nor in expressions. */
export const templateWords = {
  meta: { type: 'problem', schema: [], messages: { bare: MESSAGE } },
  create(context) {
    const report = (node, text) => {
      const { start, end } = node.sourceSpan ?? node.span;
      const source = context.sourceCode;
      const loc =
        start.line === undefined
          ? source.getLocFromIndex(node.sourceSpan.start)
          : { line: start.line + 1, column: start.col };
      context.report({
        loc: {
          start: loc,
          end: end.line === undefined ? loc : { line: end.line + 1, column: end.col },
        },
        messageId: 'bare',
        data: { text: text.trim().slice(0, 40) },
      });
    };
    return {
      Text(node) {
        if (LETTERS.test(node.value)) report(node, node.value);
      },
      BoundText(node) {
        const parts = node.value?.ast?.strings ?? [];
        for (const part of parts) if (LETTERS.test(part)) report(node, part);
      },
      TextAttribute(node) {
        if (SPOKEN.has(node.name) && LETTERS.test(node.value)) report(node, node.value);
      },
      LiteralPrimitive(node) {
        if (typeof node.value === 'string' && SENTENCE.test(node.value)) report(node, node.value);
      },
    };
  },
};

/** No sentences in code: an error for developers is none, nor are styles, templates, drawings and imports. */
export const codeWords = {
  meta: { type: 'problem', schema: [], messages: { bare: MESSAGE } },
  create(context) {
    const check = (node, text) => {
      if (!SENTENCE.test(text) || text.startsWith('<') || isForMachines(node)) return;
      context.report({ node, messageId: 'bare', data: { text: text.slice(0, 40) } });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};

function isForMachines(node) {
  for (let above = node.parent; above; above = above.parent) {
    if (above.type === 'Decorator' || above.type.startsWith('Import')) return true;
    if (above.type === 'NewExpression' && /Error$/.test(above.callee.name ?? '')) return true;
    if (
      above.type === 'CallExpression' &&
      /^(closest|querySelector.*)$/.test(above.callee.property?.name ?? '')
    )
      return true;
  }
  return false;
}
