import type { Answer, Cell, Column } from './answer';

// A spreadsheet would run what begins like a formula; an apostrophe makes it text. Numbers keep their minus.
const isFormula = (text: string) =>
  /^[=+@\t\r]/.test(text) || (text.length > 1 && text.startsWith('-') && !Number.isFinite(Number(text)));

const csvCell = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  const safe = typeof cell === 'string' && isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The table as RFC 4180, numbers raw; the mark at the front tells spreadsheets that it is UTF-8. */
export const csv = (answer: Answer): string => '\ufeff' + [
  answer.table.columns.map(c => csvCell(c.label)).join(','),
  ...answer.table.rows.map(row => row.map(csvCell).join(',')),
].map(line => `${line}\r\n`).join('');

const formats: Record<string, string> = {
  count: '#,##0',
  share: '0.0%',
  nps_points: '0.0',
  euro: '#,##0.00 "€"',
  dollar: '"$"#,##0.00',
  money: '#,##0.00',
};

const widthOf = (column: Column, index: number, rows: Cell[][]) =>
  Math.min(60, Math.max(column.label.length, ...rows.slice(0, 200).map(r => String(r[index] ?? '').length)) + 2);

/** The table as a workbook whose numbers are numbers; texts are texts, whatever they begin with. */
export async function workbook(answer: Answer): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser');
  const { columns, rows } = answer.table;
  const header = columns.map(c => ({
    value: c.label, type: String, fontWeight: 'bold' as const,
    align: c.type === 'number' ? 'right' as const : undefined,
  }));
  const cells = rows.map(row => row.map((cell, i) => cell === null ? null
    : typeof cell === 'number'
      ? { value: cell, type: Number, format: formats[columns[i].unit ?? ''] }
      : { value: cell, type: String }));
  return await write([header, ...cells], {
    columns: columns.map((c, i) => ({ width: widthOf(c, i, rows) })),
    stickyRowsCount: 1,
  }).toBlob();
}

/** A name for a file that says what is in it. */
export const fileName = (answer: Answer, ending: string): string => {
  const words = (answer.interpretation.split('·')[0] || answer.question).trim().toLowerCase()
    .replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
  return `${words || 'insights'}.${ending}`;
};

export function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
