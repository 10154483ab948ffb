import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';
/** The table of a chunk's further modules, which Vite writes for the helper, and its uses. */
const TABLE = /^const __vite__mapDeps=.*\n/;
const USES = /__vite__mapDeps\(\[[\d,]*\]\)/g;

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
          if (chunk.type === 'chunk') {
            chunk.code = chunk.code.replace(TABLE, '').replaceAll(USES, '[]');
          }
        }
      },
    },
  };
}
