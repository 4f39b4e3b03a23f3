import { useMemo, useState } from 'react';
import type { Answer, Cell } from './answer';
import { shownCell, unitNoun } from './figures';
import type { Language, Words } from './words';

const rowsAtOnce = 200;

type Order = { column: number; isDown: boolean } | null;

function compare(left: Cell, right: Cell, language: Language): number {
  // What is missing stands last, whichever way the rest is sorted.
  if (left === null || right === null) {
    return 0;
  }
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right), language, { numeric: true });
}

export function sorted(rows: Cell[][], order: Order, language: Language): Cell[][] {
  if (order === null) {
    return rows;
  }
  const { column, isDown } = order;
  const missing = rows.filter(r => r[column] === null);
  const known = rows.filter(r => r[column] !== null)
    .sort((a, b) => (isDown ? -1 : 1) * compare(a[column], b[column], language));
  return [...known, ...missing];
}

/** The rows behind an answer, sorted by a click on a heading. */
export function Table({ answer, language, words }: { answer: Answer; language: Language; words: Words }) {
  const [order, setOrder] = useState<Order>(null);
  const { columns, rows } = answer.table;
  const shown = useMemo(() => sorted(rows, order, language), [rows, order, language]);
  const next = (column: number, isNumber: boolean) => setOrder(now =>
    now?.column !== column ? { column, isDown: isNumber } : { column, isDown: !now.isDown });
  const countOf = rows.length === 1 ? words.oneRow : words.rowCount(rows.length.toLocaleString(language));
  return (
    <div className="table-place" role="region" aria-label={words.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((c, i) => {
              const isSorted = order?.column === i;
              const noun = unitNoun(c.unit, language);
              return (
                <th key={c.name} scope="col" className={c.type}
                  aria-sort={isSorted ? (order.isDown ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" title={words.sort(c.label)} onClick={() => next(i, c.type === 'number')}>
                    <span>{c.label}{noun && <small> {noun}</small>}</span>
                    <span aria-hidden="true" className="arrow">
                      {isSorted ? (order.isDown ? '↓' : '↑') : '↕'}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, rowsAtOnce).map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j} className={columns[j].type}>
                  <bdi>{shownCell(cell, columns[j], language)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="row-count">{shown.length > rowsAtOnce ? `${rowsAtOnce} / ` : ''}{countOf}</p>
    </div>
  );
}
