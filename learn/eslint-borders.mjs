// The folders of src/app and what each may import. A feature knows only ui, api and session.
import { dirname, relative, resolve, sep } from 'node:path';

const FEATURE = ['ui', 'api', 'session'];
const MAY_IMPORT = {
  api: [],
  session: ['api'],
  ui: ['api'],
  shell: ['*'],
  testing: ['*'],
};

/** An ESLint rule over every import, dynamic ones included. */
export const borders = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      feature: '{{from}} must not import {{to}}: a feature imports only ui, api and session.',
      layer: '{{from}} must not import {{to}}.',
      testing: 'Only specs import testing.',
    },
  },
  create(context) {
    const from = folderOf(context.filename, context.cwd);
    const spec = context.filename.endsWith('.spec.ts');
    const check = (node) => {
      const path = node.source?.value;
      if (from === undefined || typeof path !== 'string' || !path.startsWith('.')) return;
      const to = folderOf(resolve(dirname(context.filename), path), context.cwd);
      if (to === undefined || to === from) return;
      if (to === 'testing') {
        if (!spec) context.report({ node, messageId: 'testing' });
        return;
      }
      const allowed = MAY_IMPORT[from] ?? FEATURE;
      if (allowed.includes('*') || allowed.includes(to)) return;
      const messageId = from in MAY_IMPORT ? 'layer' : 'feature';
      context.report({ node, messageId, data: { from, to } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

function folderOf(path, cwd) {
  const [src, app, folder, ...rest] = relative(cwd, path).split(sep);
  return src === 'src' && app === 'app' && rest.length > 0 ? folder : undefined;
}
