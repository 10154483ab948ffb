import { formatNumber } from '~/lib/format';
import { isInformation } from '~/lib/quantities';
import { Quantity } from './Quantity';
import type { Cell, Table } from './widget-contract';

function CellContent({ cell }: { readonly cell: string | Cell }) {
  if (typeof cell === 'string') return <>{cell}</>;
  return (
    <Quantity
      name={cell.quantity}
      value={cell.value}
      outcome={cell.outcome}
      {...(isInformation(cell.quantity) ? { bare: true } : { text: formatNumber(cell.value) })}
    />
  );
}

/** The numbers behind a picture, as a table. The first column names its row. */
export function DataTable({ table }: { readonly table: Table }) {
  return (
    <div class="table-box" role="group" aria-label={table.caption} tabIndex={0}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    <CellContent cell={cell} />
                  </th>
                ) : (
                  <td key={column}>
                    <CellContent cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
