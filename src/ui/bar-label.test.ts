import { describe, expect, it } from 'vitest';
import { fittingLabel, ROOM } from './bar-label';

const row = (labels: readonly string[], room: number): string =>
  labels.map((label) => fittingLabel(label, labels.length, room)).join(' ');

const unnamed = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `outcome ${index + 1}`);

describe('fittingLabel', () => {
  it('leaves names whole where there is room', () => {
    expect(row(['mat', 'sofa', 'floor', 'moon'], ROOM.narrow)).toBe('mat sofa floor moon');
  });

  it('cuts long names, and marks the cut where the mark has room', () => {
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
    expect(row(days, ROOM.wide)).toBe('Monday Tuesday Wednesday Thursday Friday');
    expect(row(days, ROOM.narrow)).toBe('Monday Tuesd… Wedne… Thurs… Friday');
    expect(row([...days, ...days, ...days], ROOM.narrow)).toMatch(/^Mo Tu We Th Fr /);
  });

  it('numbers unnamed outcomes, all up to nine and then as many as fit', () => {
    expect(row(unnamed(9), ROOM.narrow)).toBe('1 2 3 4 5 6 7 8 9');
    expect(row(unnamed(16), ROOM.narrow).match(/\d+/g)).toEqual([
      '2',
      '4',
      '6',
      '8',
      '10',
      '12',
      '14',
      '16',
    ]);
    expect(row(unnamed(16), ROOM.wide)).toMatch(/^1 2 3 4 .* 15 16$/);
  });

  it('keeps single letters up to an alphabet, and says nothing where nothing fits', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    expect(row(letters, ROOM.narrow)).toBe(letters.join(' '));
    expect(fittingLabel('a', 64, ROOM.narrow)).toBe('');
  });
});
