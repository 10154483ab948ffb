import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** Every component of this folder by its name, so that adding one is adding a file. */
const modules = import.meta.glob<{ default: AstroComponentFactory }>('./*.astro', { eager: true });

export const authorComponents = Object.fromEntries(
  Object.entries(modules).map(([file, { default: component }]) => [
    file.replace(/^\.\/|\.astro$/g, ''),
    component,
  ]),
);
