import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of this room alone, for mutation testing: other rooms' tests must not be needed. */
export default defineConfig({
  resolve: { alias: { '~/math': fileURLToPath(new URL('./index.ts', import.meta.url)) } },
  // Pure functions need no isolation, and a worker less per file makes a mutant four times cheaper.
  test: { include: ['src/math/**/*.test.ts'], isolate: false },
});
