import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { labFileText } from './lab-files';
import { pythonText } from './notebook';

const LABS = readdirSync('content/labs').filter((lab) =>
  existsSync(`content/labs/${lab}/lab.yaml`),
);
const ABOUT = { title: 'A lab', summary: 'What it is.', url: 'https://surprisal.example/lab/' };

/** nbformat 4.5 as its JSON schema has it, for the cells that ours use. */
const lines = z.union([z.string(), z.array(z.string())]);
const cell = {
  id: z.string().regex(/^[a-zA-Z0-9-_]{1,64}$/),
  metadata: z.looseObject({}),
  source: lines,
};
const schema = z.strictObject({
  nbformat: z.literal(4),
  nbformat_minor: z.int().min(5),
  metadata: z.looseObject({
    kernelspec: z.looseObject({ name: z.string(), display_name: z.string() }),
    language_info: z.looseObject({ name: z.string() }),
  }),
  cells: z.array(
    z.discriminatedUnion('cell_type', [
      z.strictObject({ ...cell, cell_type: z.literal('markdown') }),
      z.strictObject({
        ...cell,
        cell_type: z.literal('code'),
        execution_count: z.null(),
        outputs: z.array(z.never()),
      }),
    ]),
  ),
});

const python = spawnSync('python3', ['--version']).status === 0 ? 'python3' : undefined;

/** Made once: a lab may have to ask the language models for its data. */
const notebooks = new Map(LABS.map((lab) => [lab, labFileText(lab, `${lab}.ipynb`, ABOUT)]));

function notebookOf(lab: string) {
  return schema.parse(JSON.parse(notebooks.get(lab) ?? ''));
}

/** The code of a notebook with the first code cell, the learner's, replaced. */
function script(lab: string, own: string): string {
  const cells = notebookOf(lab).cells.filter(({ cell_type }) => cell_type === 'code');
  const texts = cells.map(({ source }) => (Array.isArray(source) ? source.join('') : source));
  return [own, ...texts.slice(1)].join('\n');
}

describe('the notebook of a lab', () => {
  it.each(LABS)('%s has the format of Jupyter, and ids that differ', (lab) => {
    const ids = notebookOf(lab).cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  // Where the machine has no Python, the format alone is tested.
  if (python !== undefined) {
    it.each(LABS)('%s runs in plain Python, and passes its own checks with the solution', (lab) => {
      const run = (name: string): string =>
        execFileSync(python, ['-'], {
          input: script(lab, readFileSync(`content/labs/${lab}/${name}`, 'utf8')),
          encoding: 'utf8',
        });
      expect(run('starter.py')).not.toMatch(/Traceback/);
      const said = run('solution.py');
      expect(said).toMatch(/^passed/m);
      expect(said.match(/^not yet.*$/gm) ?? []).toEqual([]);
    });
  }
});

describe('pythonText(value)', () => {
  it('writes every value as Python reads it', () => {
    expect(pythonText([1, 0.1, -0, NaN, Infinity, -Infinity, null, true, 'a"b'])).toBe(
      '[1, 0.1, -0.0, float("NaN"), float("inf"), float("-inf"), None, True, "a\\"b"]',
    );
    expect(pythonText({ a: [1] })).toBe('{"a": [1]}');
  });
});
