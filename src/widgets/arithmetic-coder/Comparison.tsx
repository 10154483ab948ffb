import { useMemo } from 'preact/hooks';
import { Quantity } from '~/ui/Quantity';
import { useWriter } from '~/ui/writer-context';
import { bytesOf, rateOf, type CodeRow } from './codes';

interface ComparisonProps {
  readonly rows: readonly CodeRow[];
  /** Letters of the message, or characters of the text. */
  readonly length: number;
  readonly noun: 'letter' | 'character';
}

/**
 * Every way to send the same text, and what it takes. A heading is one text each, so that it is set in
 * the same way before and after scripts have come.
 */
export function Comparison(props: ComparisonProps) {
  const { rows, noun } = props;
  return useMemo(() => <Codes {...props} />, [rows, noun]);
}

function Codes({ rows, length, noun }: ComparisonProps) {
  const { unitName } = useWriter();
  const isText = noun === 'character';
  return (
    <div class="table-box" role="group" aria-label="Comparison" tabIndex={0}>
      <table class="coder-codes">
        <caption>{`The same ${isText ? 'text' : 'message'}, sent in other ways`}</caption>
        <thead>
          <tr>
            <th scope="col">code</th>
            {!isText && <th scope="col">{`surprise (${unitName})`}</th>}
            <th scope="col">digits sent</th>
            {isText && <th scope="col">bytes</th>}
            <th scope="col">{`per ${noun}`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, digits, surpriseBits, isShown }) => (
            <tr key={name} class={isShown ? 'shown' : undefined}>
              <th scope="row">
                {name}
                {isShown && <span class="visually-hidden"> (in the picture)</span>}
              </th>
              {!isText && (
                <td>
                  {surpriseBits === undefined ? (
                    '–'
                  ) : (
                    <Quantity name="surprisal" value={surpriseBits} outcome={name} bare />
                  )}
                </td>
              )}
              <Count value={digits} name={name} />
              {isText && <Count value={digits && bytesOf(digits)} name={name} />}
              <Count value={digits && rateOf(digits, length)} name={name} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A number, or a dash as long as it is not known. */
function Count({ value, name }: { readonly value: number | undefined; readonly name: string }) {
  return (
    <td>{value === undefined ? '–' : <Quantity name="number" value={value} outcome={name} />}</td>
  );
}
