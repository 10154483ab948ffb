import type { InformationUnit } from '~/lib/format';
import { tableToCsv } from './csv';
import { standaloneSvg, svgToPng } from './picture';
import type { Table } from './widget-contract';

interface TakeAway {
  /** The widget's body on the page. */
  readonly body: HTMLElement;
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly table: { readonly table: Table; readonly unit: InformationUnit };
}

/** Some browsers read a file only some time after the click that saves it. */
const RELEASE_MS = 60_000;

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, RELEASE_MS);
}

/** Saves a widget's picture or numbers as a file, in the state and theme in which they are shown. */
export async function takeAway(
  kind: 'svg' | 'png' | 'csv',
  { body, name, title, description, table }: TakeAway,
): Promise<void> {
  if (kind === 'csv') {
    save(new Blob([tableToCsv(table.table, table.unit)], { type: 'text/csv' }), `${name}.csv`);
    return;
  }
  const svg = standaloneSvg(body.querySelector('.instrument-picture') ?? body, {
    title,
    description,
  });
  if (kind === 'svg') save(new Blob([svg.markup], { type: 'image/svg+xml' }), `${name}.svg`);
  else save(await svgToPng(svg), `${name}.png`);
}
