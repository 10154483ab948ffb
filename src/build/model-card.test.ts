import { expect, test } from 'vitest';
import {
  heldOutTable,
  licenceTable,
  lossTable,
  modelCard,
  modelFiles,
  parametersOf,
} from './model-card';

test('every table of the card has a number, or a stated lack of one, in each of its columns', () => {
  const { columns, groups } = lossTable(modelCard);
  for (const { values } of groups.flatMap(({ rows }) => rows)) {
    expect(values).toHaveLength(columns.length);
    expect(values).not.toContain(null);
  }
  for (const { values } of licenceTable(modelCard)) expect(values).toHaveLength(5);
});

test('every held-out work is listed once, with its title', () => {
  const names = heldOutTable(modelCard).flatMap(({ rows }) => rows.map(({ name }) => name));
  expect(new Set(names).size).toBe(modelCard.heldOut.length);
});

test('the files are those of the card', () => {
  expect(modelFiles(modelCard).map(({ file }) => file)).toEqual(
    Object.values(modelCard.files).map(({ file }) => file),
  );
});

test('the parameters are more than those of the embedding alone', () => {
  const { vocabulary, width } = modelCard.shape;
  expect(parametersOf(modelCard)).toBeGreaterThan(vocabulary * width);
});
