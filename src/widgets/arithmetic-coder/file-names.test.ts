import { describe, expect, it } from 'vitest';
import { packedName, restoredName, sizeText, timeText } from './file-names';
import { roomFor } from './fits';
import { counted, percent, tail, timesText, visible } from './labels';

describe('names of files', () => {
  it.each(['alice.txt', 'no ending', '.hidden', 'a.sprl', ''])('come back: “%s”', (name) => {
    if (name !== '') expect(restoredName(packedName(name))).toBe(name);
  });

  it('are new where nothing tells the old one', () => {
    expect(restoredName('download.bin')).toBe('restored download.bin');
    expect(restoredName('.sprl')).toBe('restored .sprl');
    expect(restoredName('LOUD.SPRL')).toBe('LOUD');
  });
});

describe('sizes, times and shares', () => {
  it('are written as one would say them', () => {
    expect([0, 1, 999, 1000, 1_550_000].map(sizeText)).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1.0 kB',
      '1.6 MB',
    ]);
    expect([1, 12, 59, 61, 3599, 7300].map(timeText)).toEqual([
      'a moment',
      'about 15 seconds',
      'about 60 seconds',
      'about 1 minute',
      'about 60 minutes',
      'about 2 hours',
    ]);
    expect([1, 0.7, 0.123, 0.05, 0.0026, 0.00001, 0].map(percent)).toEqual(
      ['100', '70', '12', '5', '0.3', '<0.1', '<0.1'].map((number) => `${number}\u202f%`),
    );
  });

  it('write any power of two', () => {
    expect([0, 1, 4.8948, 10, 30, 1547, 33.2192].map(timesText)).toEqual([
      '1',
      '2',
      '29.7',
      '1,024',
      '1.1×10⁹',
      '4.9×10⁴⁶⁵',
      '1.0×10¹⁰',
    ]);
  });

  it('count one thing and many', () => {
    expect(counted(1, 'letter')).toBe('1 letter');
    expect(counted(1200, 'letter')).toBe('1,200 letters');
  });
});

describe('labels', () => {
  it('show what cannot be seen', () => {
    expect(visible(' a\n\t')).toBe('·a↵→');
  });

  it('keep the last of many digits', () => {
    expect(tail('0110', 4)).toBe('0110');
    expect(tail('01101', 4)).toBe('…1101');
  });

  it('have room in some pictures or none', () => {
    expect(roomFor('a', 0.1)).toBe('all');
    expect(roomFor('window', 0.2)).toBe('wide');
    expect(roomFor('window', 0.1)).toBe('none');
  });
});
