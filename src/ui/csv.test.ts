import { describe, expect, it } from 'vitest';
import { tableToCsv } from './csv';

describe('tableToCsv', () => {
  it('writes numbers at full precision in the reader’s unit, probabilities as they are', () => {
    const table = {
      caption: 'not part of the file',
      columns: ['outcome', 'P', 'surprise (nats)'],
      rows: [
        [
          'mat',
          { value: 1 / 3, quantity: 'probability' as const },
          { value: 1, quantity: 'surprisal' as const },
        ],
      ],
    };
    expect(tableToCsv(table, 'nat')).toBe(
      `outcome,P,surprise (nats)\r\nmat,0.3333333333333333,${Math.LN2}\r\n`,
    );
    expect(tableToCsv(table, 'bit')).toContain('mat,0.3333333333333333,1\r\n');
  });

  it('quotes what would be read as more than one field', () => {
    const csv = tableToCsv(
      { caption: '', columns: ['name'], rows: [['a,b'], ['say “"x"”'], ['two\nlines'], ['plain']] },
      'bit',
    );
    expect(csv).toBe('name\r\n"a,b"\r\n"say “""x""”"\r\n"two\nlines"\r\nplain\r\n');
  });

  it('writes infinity as a word that spreadsheets and programs read', () => {
    const infinite = [[{ value: Infinity, quantity: 'kl' as const }]];
    expect(tableToCsv({ caption: '', columns: ['KL'], rows: infinite }, 'nat')).toBe(
      'KL\r\nInfinity\r\n',
    );
  });
});
