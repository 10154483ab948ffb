import { formatNumber } from '~/lib/format';
import type { ShownResult } from './props';
import { ResultPlot } from './ResultPlot';
import type { Own } from './session';

interface ResultsProps {
  readonly results: readonly ShownResult[];
  readonly own: Own | undefined;
}

type Rows = readonly (readonly (number | undefined)[])[] | undefined;

function ResultTableView({ result, own }: { readonly result: ShownResult; readonly own: Rows }) {
  const rows = result.kind === 'line' ? result.x.map((x) => formatNumber(x)) : result.rows;
  const several = result.series.length > 1;
  return (
    <div class="table-box" role="group" aria-label={`${result.yLabel}: numbers`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{result.kind === 'line' ? result.xLabel : 'case'}</th>
            {result.series.flatMap(({ label }) => {
              const of = several ? `, ${label}` : '';
              return [
                <th key={`${label} expected`} scope="col">{`expected${of}`}</th>,
                <th key={`${label} yours`} scope="col">{`yours${of}`}</th>,
              ];
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((name, row) => (
            <tr key={row}>
              <th scope="row" dangerouslySetInnerHTML={{ __html: name }} />
              {result.series.flatMap(({ label, expected }, place) => {
                const target = expected[row] ?? 0;
                const value = own?.[place]?.[row];
                return [
                  <td key={`${label} expected`}>
                    <data value={String(target)}>{formatNumber(target)}</data>
                  </td>,
                  <td key={`${label} yours`} class="c-q">
                    {value === undefined ? '–' : numberText(value)}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function numberText(value: number): string {
  return Number.isNaN(value) ? 'not a number' : formatNumber(value);
}

/** The learner's own results beside the expected ones, as tables and plots. */
export function Results({ results, own }: ResultsProps) {
  return (
    <div class="bench-results">
      {results.map((result, place) => (
        <section key={result.id} aria-labelledby={`result-${result.id}`}>
          <h3 id={`result-${result.id}`} dangerouslySetInnerHTML={{ __html: result.title }} />
          {result.kind === 'table' ? (
            <>
              <p class="bench-note">{result.yLabel}</p>
              <ResultTableView result={result} own={own?.[place]} />
            </>
          ) : (
            <>
              <ResultPlot result={result} own={own?.[place]} />
              <details class="instrument-table">
                <summary>The numbers</summary>
                <ResultTableView result={result} own={own?.[place]} />
              </details>
            </>
          )}
        </section>
      ))}
    </div>
  );
}
