import { computed } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Score, ScoreRequest } from './requests';

const request = (text: string): ScoreRequest => ({ task: 'score', text, kind: 'counts' });
const result = (characters: number): Score => ({ pieces: [], characters, bytes: 0 });

const load = () => import('./memory');
let memory: Awaited<ReturnType<typeof load>>;
beforeEach(async () => {
  vi.resetModules();
  memory = await load();
});

describe('the memory of answers', () => {
  it('knows what was remembered, under any object that asks the same', () => {
    memory.remember(request('a'), result(1));
    expect(memory.recall(request('a'))).toEqual(result(1));
    expect(memory.recall(request('b'))).toBeUndefined();
    memory.remember(request('a'), result(2));
    expect(memory.recall(request('a'))).toEqual(result(2));
  });

  it('lets go of what was kept longest ago', () => {
    for (let at = 0; at < 60; at += 1) memory.remember(request(`${at}`), result(at));
    memory.remember(request('0'), result(0)); // now the latest
    memory.remember(request('new'), result(9));
    expect(memory.recall(request('1'))).toBeUndefined();
    expect(memory.recall(request('0'))).toEqual(result(0));
    for (let at = 2; at < 60; at += 1) expect(memory.recall(request(`${at}`))).toEqual(result(at));
  });

  it('is followed by computed values', () => {
    const characters = computed(() => memory.recall(request('a'))?.characters);
    expect(characters.value).toBeUndefined();
    memory.remember(request('a'), result(1));
    expect(characters.value).toBe(1);
    memory.rememberAll([[request('a'), result(2)]]);
    expect(characters.value).toBe(2);
  });

  it('takes up what a page carries, without losing what it has', () => {
    memory.remember(request('a'), result(1));
    memory.rememberAll([
      [request('b'), result(2)],
      [request('c'), result(3)],
    ]);
    const known = ['a', 'b', 'c'].map((text) => memory.recall(request(text))?.characters);
    expect(known).toEqual([1, 2, 3]);
  });

  it('keeps a part of the latest answer only, and apart from whole ones', () => {
    memory.rememberPart(request('a'), result(1));
    expect(memory.recallPart(request('a'))).toEqual(result(1));
    expect(memory.recall(request('a'))).toBeUndefined();
    memory.rememberPart(request('b'), result(2));
    expect(memory.recallPart(request('a'))).toBeUndefined();
  });

  it('answers everything at once where something can', () => {
    const oracle = vi.fn();
    oracle.mockReturnValue(result(5));
    memory.answerWith(oracle);
    expect(memory.recall(request('never asked'))).toEqual(result(5));
    expect(oracle).toHaveBeenCalledWith(request('never asked'));
  });
});
