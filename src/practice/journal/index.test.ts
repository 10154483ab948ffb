import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { NewEntry } from './entry';
import { drafts, entries, erase, merge, onChange, readDraft, record, writeDraft } from '.';

const answer: NewEntry = {
  kind: 'answer',
  question: 'dyadic-entropy',
  variant: 0,
  right: false,
  given: '2',
  place: 'chapter',
  solutionSeen: false,
  trap: 'nats',
};

describe('the journal', () => {
  it('gives what was recorded, with a name and a time', async () => {
    const entry = await record(answer);
    expect(entry).toEqual({ ...answer, uid: entry.uid, at: entry.at });
    expect(Math.abs(Date.now() - entry.at)).toBeLessThan(60_000);
    expect(await entries()).toContainEqual(entry);
  });

  it('refuses an entry of a wrong shape and writes nothing', async () => {
    const before = await entries();
    const wrong = { ...answer, odds: [0.9, 0.3] };
    await expect(record(wrong)).rejects.toThrow(/odds that sum to 1/);
    await expect(record({ ...answer, extra: 1 } as NewEntry)).rejects.toThrow();
    expect(await entries()).toEqual(before);
  });

  it('cuts a given answer that is longer than it keeps', async () => {
    const entry = await record({ ...answer, given: 'x'.repeat(20_000) });
    expect(entry).toMatchObject({ given: 'x'.repeat(10_000) });
  });

  it('tells its listeners of a change until they stop', async () => {
    let heard = 0;
    const stop = onChange(() => (heard += 1));
    await record(answer);
    stop();
    await record(answer);
    expect(heard).toBe(1);
  });

  it('adds by merging only what is not there', async () => {
    const [first] = await entries();
    if (!first) throw new Error('nothing was recorded');
    expect(await merge([first, { ...first, uid: 'other.1.x' }])).toBe(1);
  });

  it('keeps drafts by key, and forgets all when erased', async () => {
    await writeDraft('labs/a/python', 'x = 1');
    await writeDraft('labs/a/python', 'x = 2');
    expect(await readDraft('labs/a/python')).toBe('x = 2');
    expect(await drafts()).toEqual({ 'labs/a/python': 'x = 2' });
    await erase();
    expect(await entries()).toEqual([]);
    expect(await readDraft('labs/a/python')).toBeUndefined();
  });
});
