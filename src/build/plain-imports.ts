import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/** The table of a chunk's further modules, which Vite writes for the helper, and its uses. */
const TABLE = /^const __vite__mapDeps=.*\n/;
const USES = /__vite__mapDeps\(\[[\d,]*\]\)/g;
/** An import() in the helper's hands. */
const IMPORT = String.raw`(import\(\x60[^\x60]+\x60\)(?:\.then\(\w+=>\w+\.\w+\))?)`;
const WRAPPED = new RegExp(
  String.raw`\b[\w$]+\((?:async\(\)=>\{let\{[^{}]*\}=await ${IMPORT};return\{[^{}]*\}\}|\(\)=>${IMPORT}),\[\]\)`,
  'g',
);
/** How the helper comes into a chunk. */
const HELPER_IMPORT = /import\{\w+ as [\w$]+\}from"\.\/preload-helper[^"]*";/;

/** A chunk in which every import() is the browser's own, as it was written. */
export function unwrapImports(code: string): string {
  let count = 0;
  const plain = code
    .replace(TABLE, '')
    .replaceAll(USES, '[]')
    .replaceAll(WRAPPED, (_whole, named?: string, whole?: string) => {
      count += 1;
      return named ?? whole ?? '';
    });
  const isComplete = count === plain.split('import(').length - 1;
  return isComplete ? plain.replace(HELPER_IMPORT, '') : plain;
}

/**
 * Lets `import()` in the browser be the browser's own. Vite wraps it in 0.8 kB that fetches the
 * stylesheets and the modules of the chunk beforehand; ours have no stylesheets and few modules.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') chunk.code = unwrapImports(chunk.code);
        }
      },
    },
  };
}
