import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchSource } from './fetch.ts';
import { SOURCES } from './sources.ts';
import { checkHeldOut, partOf, type Part } from './split.ts';
import { READERS, type Work } from './works.ts';

/** Every work of every source, in a fixed order. */
export function readWorks(cache: string): Work[] {
  const works = SOURCES.flatMap((source) => {
    const reader = READERS[source.id];
    if (!reader) throw new Error(`no reader for the source ${source.id}`);
    return reader(fetchSource(source, join(cache, 'packages')));
  });
  checkHeldOut(works);
  return works;
}

/** Writes each part as one text; works are parted by a newline, as paragraphs are. */
export function writeCorpus(works: readonly Work[], cache: string): void {
  mkdirSync(join(cache, 'text'), { recursive: true });
  const parts = new Map<Part, string[]>();
  for (const work of works) {
    const part = partOf(work);
    parts.set(part, [...(parts.get(part) ?? []), work.text]);
  }
  for (const [part, texts] of parts) writeFileSync(textFile(cache, part), `${texts.join('\n')}\n`);
}

export function textFile(cache: string, part: Part): string {
  return join(cache, 'text', `${part}.txt`);
}

export function readPart(cache: string, part: Part): Uint8Array {
  return readFileSync(textFile(cache, part));
}
