// The lint rules; those particular to this project are the import directions and the purity rule.
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rooms of src/, and which other rooms each may import. (A room may always import itself.) */
const MAY_IMPORT = [
  ['math', '**/*', []],
  ['language-model', '**/*', []],
  ['model-client', '**/*.{ts,tsx}', ['language-model', 'math', 'lib', 'ui', 'assets/models']],
  ['model-client', '**/*.test.ts', ['language-model', 'math', 'lib', 'build']],
  ['lib', '**/*', []],
  ['charts', '**/*', []],
  ['ui', '**/*', ['lib', 'charts']],
  ['widgets', '**/*.{ts,tsx}', ['math', 'lib', 'charts', 'ui', 'model-client']],
  ['widgets', '**/*.test.ts', ['math', 'lib', 'charts', 'ui', 'model-client', 'build']],
  ['widgets', '**/*.astro', ['components', 'build', 'lib', 'math', 'styles']],
  ['practice', '**/*', ['lib', 'math']],
  ['review', '**/*', ['lib', 'charts', 'ui', 'practice']],
  ['labs', '**/*.{ts,tsx}', ['lib', 'charts', 'ui', 'practice']],
  ['labs', '**/*.astro', ['components', 'build', 'lib', 'styles']],
  [
    'build',
    '**/*',
    [
      'lib',
      'math',
      'charts',
      'ui',
      'widgets',
      'figures',
      'labs',
      'language-model',
      'model-client',
      'practice/judge',
      'practice/review',
    ],
  ],
  ['figures', '**/*', ['lib', 'math', 'charts', 'assets/models']],
  ['components', '**/*', ['lib', 'build', 'math', 'charts', 'ui', 'practice', 'styles']],
  ['layouts', '**/*', ['lib', 'build', 'components', 'practice', 'styles', 'assets']],
  [
    'pages',
    '**/*',
    [
      'lib',
      'build',
      'math',
      'ui',
      'components',
      'layouts',
      'widgets',
      'labs',
      'review',
      'practice',
      'styles',
    ],
  ],
];

const directions = MAY_IMPORT.map(([room, files, allowed]) => {
  const rooms = [room, ...allowed];
  const list = allowed.length > 0 ? allowed.join(', ') : 'no other room';
  return {
    name: `surprisal/imports of ${room} ${files}`,
    files: [`src/${room}/${files}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.\\./',
              message: 'Between rooms, import ~/room/file; inside one, ./file.',
            },
            {
              regex: `^(~|src)/(?!(${rooms.join('|')})(/|$))`,
              message: `src/${room} may import ${list}.`,
            },
            ...(room === 'widgets'
              ? [{ regex: '^~/widgets/[^/]+/', message: 'A widget never imports from another.' }]
              : []),
          ],
        },
      ],
    },
  };
});

/** What a pure file may not touch: the page, the address, storage, and chance without a seed. */
const purity = {
  name: 'surprisal/purity',
  files: [
    'src/{math,lib,charts}/**/*.{ts,tsx}',
    'src/practice/judge/**/*.ts',
    'src/widgets/*/{model,chart}.{ts,tsx}',
  ],
  rules: {
    'no-restricted-globals': [
      'error',
      ...[
        'document',
        'window',
        'location',
        'history',
        'localStorage',
        'sessionStorage',
        'navigator',
      ].map((name) => ({ name, message: 'A pure file gets what it needs as an argument.' })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Take a seeded generator as an argument.' },
      { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
    ],
  },
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-*/',
    '.astro/',
    '.cache/',
    'reports/',
    'test-results/',
    'playwright-report/',
    '.stryker-tmp/',
    'src/**/*.generated.*',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    name: 'surprisal/typed',
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeCheckedOnly, tseslint.configs.stylisticTypeCheckedOnly],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  astro.configs['flat/recommended'],
  {
    name: 'surprisal/everywhere',
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-unsafe-finally': 'error',
      'use-isnan': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  ...directions,
  purity,
  {
    name: 'surprisal/plugins',
    // Node itself loads the plugins of astro.config.mjs, and knows no ~/.
    files: [
      'src/build/check-terms.ts',
      'src/build/content-schema.ts',
      'src/build/rehype-linked-terms.ts',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    name: 'surprisal/astro-components',
    // The type checker knows no .astro module: `astro check` checks them instead.
    files: ['src/widgets/index.ts', 'src/components/author/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    name: 'surprisal/labs',
    // What a reader starts from or writes: its functions are called from outside, and it may print.
    files: ['content/labs/**/*.js'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    name: 'surprisal/scripts',
    files: ['**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
);
