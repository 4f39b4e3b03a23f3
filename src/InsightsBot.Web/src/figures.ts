import type { Cell, Column } from './answer';
import type { Language } from './words';

// The notation of FigureFormat: a real minus, shares in percent, amounts of money with cents below 1,000.
const decimalsOf = (value: number, unit: string | null): number => {
  const size = Math.abs(value);
  if (unit === 'share' || unit === 'nps_points') {
    return 1;
  }
  if (unit === 'euro' || unit === 'dollar' || unit === 'money') {
    return size < 1000 ? 2 : 0;
  }
  if (size >= 1000 || Number.isInteger(value)) {
    return 0;
  }
  return size >= 100 ? 1 : size >= 1 ? 2 : Math.min(20, Math.max(3, 2 - Math.floor(Math.log10(size || 1))));
};

const digits = (value: number, decimals: number, language: Language, isFixed: boolean) =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    minimumFractionDigits: isFixed ? decimals : 0,
    maximumFractionDigits: decimals,
  }).format(value).replace(/^-/, '\u2212');

const suffixes: Record<string, [string, string]> = {
  share: ['\u00a0%', '\u00a0%'],
  euro: ['\u00a0€', '\u00a0€'],
  dollar: ['\u00a0$', '\u00a0$'],
  seconds: ['\u00a0s', '\u00a0s'],
  minutes: ['\u00a0min', '\u00a0min'],
  hours: ['\u00a0Std.', '\u00a0h'],
};

/** What stands behind a column's heading where the cells do not say their unit. */
const nouns: Record<string, [string, string]> = {
  nps_points: ['Punkte', 'points'],
  points: ['Punkte', 'points'],
  days: ['Tage', 'days'],
  months: ['Monate', 'months'],
  years: ['Jahre', 'years'],
};

export const unitNoun = (unit: string | null, language: Language): string =>
  (unit !== null && nouns[unit]?.[language === 'de' ? 0 : 1]) || '';

/** A number as people read it; text for every unit of the hub. */
export function figure(value: number, unit: string | null, language: Language): string {
  const shown = unit === 'share' ? 100 * value : value;
  const isFixed = unit === 'share' || unit === 'nps_points' || unit === 'euro' || unit === 'dollar';
  // A small probability is told by its order, not by zeros.
  if (unit === null && shown !== 0 && Math.abs(shown) < 0.001) {
    return `<\u00a0${digits(0.001, 3, language, true)}`;
  }
  const suffix = (unit !== null && suffixes[unit]?.[language === 'de' ? 0 : 1]) || '';
  return digits(shown, decimalsOf(shown, unit), language, isFixed) + suffix;
}

const months = (language: Language) =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A stored day or point of a grain in words; any other text as it is. */
export function point(text: string, language: Language): string {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) {
    return months(language).format(new Date(Date.UTC(+month[1], +month[2] - 1, 1)));
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) {
    return language === 'de' ? `${quarter[2]}. Quartal ${quarter[1]}` : `Q${quarter[2]} ${quarter[1]}`;
  }
  const week = /^(\d{4})-W(\d{2})$/.exec(text);
  if (week) {
    return language === 'de' ? `KW ${+week[2]}/${week[1]}` : `week ${+week[2]} of ${week[1]}`;
  }
  return day(text, language);
}

/** "2025-12-31" as people write it; any other text as it is. */
export function day(text: string, language: Language): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) {
    return text;
  }
  const date = new Date(Date.UTC(+found[1], +found[2] - 1, +found[3]));
  const dated = language === 'de'
    ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const
    : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', dated).format(date);
}

/** A cell as it is shown. */
export const shownCell = (cell: Cell, column: Column, language: Language): string =>
  cell === null ? '\u2013'
    : typeof cell === 'number' ? figure(cell, column.unit, language)
      : column.type === 'text' ? point(cell, language) : cell;
