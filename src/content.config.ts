import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import * as schema from './build/content-schema';

/** Folders of `content/` and what each file in them must say; the fields are described in content-schema. */

const referenceTo = reference as unknown as schema.Reference;

const lessons = defineCollection({
  loader: glob({
    base: './content/lessons',
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.replace('/index.mdx', ''),
  }),
  schema: schema.lesson(referenceTo),
});

const chapters = defineCollection({
  loader: glob({ base: './content/lessons', pattern: '*/!(index).mdx' }),
  schema: schema.chapter(referenceTo),
});

const parts = defineCollection({
  loader: glob({ base: './content/lessons', pattern: '*/*/*.mdx' }),
  schema: schema.part(referenceTo),
});

const labs = defineCollection({
  loader: glob({
    base: './content/labs',
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.replace('/index.mdx', ''),
  }),
  schema: schema.lab(referenceTo),
});

const resources = defineCollection({
  loader: glob({ base: './content/resources', pattern: '*.yaml' }),
  schema: schema.resource,
});

const questions = defineCollection({
  loader: glob({
    base: './content/questions',
    pattern: '**/*.yaml',
    generateId: ({ entry }) => entry.replace(/^.*\//, '').replace('.yaml', ''),
  }),
  schema: schema.question,
});

const glossary = defineCollection({
  loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
  schema: schema.glossaryTerm(referenceTo),
});

const mistakes = defineCollection({
  loader: glob({ base: './content/mistakes', pattern: '*.yaml' }),
  schema: schema.mistake(referenceTo),
});

const distributions = defineCollection({
  loader: file('./content/distributions.yaml'),
  schema: z.strictObject(schema.distribution),
});

const passages = defineCollection({
  loader: file('./content/passages.yaml'),
  schema: z.strictObject(schema.passage),
});

const cheatsheet = defineCollection({
  loader: file('./content/cheatsheet.yaml'),
  schema: z.strictObject(schema.cheatsheetBlock),
});

export const collections = {
  lessons,
  chapters,
  parts,
  labs,
  resources,
  questions,
  glossary,
  mistakes,
  distributions,
  passages,
  cheatsheet,
};
