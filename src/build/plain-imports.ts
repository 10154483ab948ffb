import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

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
  };
}
