import { oneHot } from '~/math';
import type { Preset } from '~/ui/widget-contract';
import type { State } from './model';

const BITS = ['0', '1'];

/** Z = X xor Y of two fair bits. */
export const XOR = {
  tables: [
    [
      [1 / 4, 0],
      [0, 1 / 4],
    ],
    [
      [0, 1 / 4],
      [1 / 4, 0],
    ],
  ],
  rows: BITS,
  columns: BITS,
} as const;

/** A fair bit X is copied to Z, and Z to Y, each time with one copy in ten wrong: p(x, y, z). */
const RELAY = [
  [
    [0.405, 0.045],
    [0.045, 0.005],
  ],
  [
    [0.005, 0.045],
    [0.045, 0.405],
  ],
];

export const presets: readonly Preset<State>[] = [
  { label: 'the cat, day and night', state: {} },
  {
    label: 'independent',
    state: {
      tables: [
        [
          [0.3, 0.2],
          [0.3, 0.2],
        ],
      ],
    },
  },
  {
    label: 'a copy',
    state: {
      tables: [[0, 1, 2, 3].map((row) => oneHot(4, row).map((value) => value / 4))],
      rows: ['a', 'b', 'c', 'd'],
      columns: ['a', 'b', 'c', 'd'],
    },
  },
  {
    label: 'a noisy bit',
    state: {
      tables: [
        [
          [0.45, 0.05],
          [0.05, 0.45],
        ],
      ],
      rows: ['0 sent', '1 sent'],
      columns: ['0 came', '1 came'],
    },
  },
  {
    label: 'an unsettling sight',
    state: {
      tables: [
        [
          [1 / 8, 1 / 8],
          [3 / 4, 0],
        ],
      ],
      rows: ['clouds', 'clear sky'],
      columns: ['dry', 'rain'],
    },
  },
  { label: 'exclusive or', state: { mode: 'three', ...XOR } },
  {
    label: 'a relay X → Z → Y',
    state: { mode: 'three', tables: RELAY, rows: BITS, columns: BITS },
  },
  { label: 'two bell curves', state: { mode: 'gaussian' } },
];
