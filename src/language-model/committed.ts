import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCard } from './card.ts';
import { MODEL_FILES, readModels, type ModelFile } from './read-models.ts';

/** The trained models as they stand in the repository, for tests. */
const FOLDER = new URL('../assets/models/', import.meta.url);

const bytesOf = (file: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(file, FOLDER))));

export const card = readCard(JSON.parse(new TextDecoder().decode(bytesOf('card.json'))));

export const files = Object.fromEntries(
  MODEL_FILES.map((name) => [name, bytesOf(card.files[name].file)]),
  // an entry for each name
) as Record<ModelFile, Uint8Array>;

export const models = readModels(files, card);
