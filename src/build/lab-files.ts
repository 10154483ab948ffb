import { readFileSync } from 'node:fs';
import { labPlan } from './lab-plan';
import { notebook } from './notebook';

/** A file that a lab offers for download. */
export interface LabFile {
  readonly name: string;
  /** What it is, as its link says. */
  readonly what: string;
}

/** What the files say about the lab. */
export interface LabAbout {
  readonly title: string;
  readonly summary: string;
  readonly url: string;
}

/** The files of a lab, by their names. */
export function labFiles(lab: string): LabFile[] {
  return [
    { name: `${lab}.py`, what: 'Python' },
    { name: `${lab}.js`, what: 'JavaScript' },
    { name: `${lab}.ipynb`, what: 'Jupyter notebook' },
  ];
}

/** The text of one of them. */
export function labFileText(lab: string, name: string, about: LabAbout): string {
  const starter = (ending: string): string =>
    readFileSync(`content/labs/${lab}/starter.${ending}`, 'utf8');
  const head = (mark: string): string =>
    [about.title, about.summary, about.url].map((line) => `${mark} ${line}\n`).join('');
  if (name.endsWith('.py')) return `${head('#')}\n${starter('py')}`;
  if (name.endsWith('.js')) return `${head('//')}\n${starter('js')}`;
  const made = notebook({ ...about, starter: starter('py'), plan: labPlan(lab) });
  return `${JSON.stringify(made, null, 1)}\n`;
}
