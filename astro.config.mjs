import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { checkContent } from './src/build/check-content.ts';
import { checkLinks } from './src/build/check-links.ts';
import { checkTerms } from './src/build/check-terms.ts';
import { katexOptions } from './src/build/katex-options.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { rehypeLinkedTerms } from './src/build/rehype-linked-terms.ts';
import { rehypeScrollBoxes } from './src/build/rehype-scroll-boxes.ts';
import { rehypeStrictKatex } from './src/build/rehype-strict-katex.ts';
import { rehypeTiePunctuation } from './src/build/rehype-tie-punctuation.ts';
import { remarkAuthor } from './src/build/remark-author.ts';

const site = process.env.SITE_URL ?? 'https://surprisal.example';
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  compressHTML: true, // Astro 7's own default glues words across line breaks
  devToolbar: { enabled: false },
  integrations: [
    checkContent(),
    mdx({ optimize: true }),
    preact(),
    sitemap({ filter: (page) => !/\/(embed|questions)\/[^/]+\//.test(new URL(page).pathname) }),
    checkLinks(),
    checkTerms(),
  ],
  markdown: {
    syntaxHighlight: 'prism', // Shiki's inline styles do not fit the content security policy
    processor: unified({
      remarkPlugins: [remarkMath, [remarkAuthor, { base }]],
      rehypePlugins: [
        [rehypeKatex, katexOptions],
        rehypeStrictKatex,
        rehypeTiePunctuation,
        rehypeScrollBoxes,
        rehypeLinkedTerms,
      ],
    }),
  },
  vite: {
    build: { assetsInlineLimit: 0 }, // a font turned into a data: URL would be blocked
    plugins: [plainImports()],
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' blob:", // blob: draws an instrument's picture into a PNG
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "frame-src 'self' https://www.youtube-nocookie.com",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      styleDirective: {
        resources: [
          "'self'",
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' }, // KaTeX positions glyphs with style attributes
        ],
      },
    },
  },
});
