import type { Answer, Cell, Column } from '../answer';
import { figure, point, unitNoun } from '../figures';
import type { Language } from '../words';
import { flows } from './flows';
import { fontFamily, type Palette } from './palette';

/** A chart of the library; its own types know more than is used here. */
export type Option = Record<string, unknown>;

/** What is drawn: the columns of the chart, found in the table. */
export interface Drawing {
  answer: Answer;
  language: Language;
  palette: Palette;
  interval: string;
  rows: Cell[][];
  column(name: string): number;
  columns: Column[];
}

const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
const label = (drawing: Drawing, cell: Cell) => (cell === null ? '\u2013' : point(String(cell), drawing.language));

/** The bounds of a figure's interval, where the table has them. */
function bounds(drawing: Drawing, y: string[]): [number, number] | null {
  const pairs = [[`${y[0]}_low`, `${y[0]}_high`], [y[1] ?? '', y[2] ?? ''], ['low', 'high']];
  const found = pairs.map(([low, high]) => [drawing.column(low), drawing.column(high)])
    .find(([low, high]) => low >= 0 && high >= 0);
  return found ? [found[0], found[1]] : null;
}

export const text = (drawing: Drawing, size = 12) =>
  ({ color: drawing.palette.quiet, fontSize: size, fontFamily });

function valueAxis(drawing: Drawing, unit: string | null): Option {
  const { palette, language } = drawing;
  return {
    type: 'value', name: unitNoun(unit, language), nameTextStyle: text(drawing),
    axisLabel: { ...text(drawing), formatter: (v: number) => axisFigure(v, unit, language), hideOverlap: true },
    splitLine: { lineStyle: { color: palette.line } }, axisLine: { show: false }, axisTick: { show: false },
  };
}

const axisFigure = (v: number, unit: string | null, language: Language) =>
  figure(v, unit, language).replace(/[,.]0+(?=\D*$)/, '');

function categoryAxis(drawing: Drawing, names: string[], isVertical: boolean): Option {
  return {
    type: 'category', data: names, inverse: isVertical,
    axisLabel: { ...text(drawing), color: drawing.palette.ink, width: isVertical ? 150 : 110, overflow: 'truncate' },
    axisLine: { lineStyle: { color: drawing.palette.line } }, axisTick: { show: false },
  };
}

const frame = (drawing: Drawing, tall: boolean): Option => ({
  grid: { left: 8, right: 56, top: tall ? 12 : 40, bottom: 8, containLabel: true },
  textStyle: { fontFamily },
  color: drawing.palette.series,
  animation: false,
  // Drawn on the canvas: text of a table never becomes HTML, and no style is written into the page.
  tooltip: {
    trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: drawing.palette.ground,
    borderColor: drawing.palette.line, textStyle: { color: drawing.palette.ink, fontSize: 13 },
  },
});

/** Whiskers over bars or points. */
function whiskers(drawing: Drawing, values: [number, number, number][], isVertical: boolean): Option {
  return {
    type: 'custom', name: drawing.interval, silent: true, z: 5, data: values,
    encode: isVertical ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    renderItem: (_: unknown, api: {
      value(i: number): number; coord(at: number[]): number[];
    }) => {
      const at = api.value(0);
      const [low, high] = [1, 2].map(i => api.coord(isVertical ? [api.value(i), at] : [at, api.value(i)]));
      const cap = 4;
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: drawing.palette.ink, lineWidth: 1.5 },
      });
      const ends = [low, high].map(p => isVertical
        ? line(p[0], p[1] - cap, p[0], p[1] + cap) : line(p[0] - cap, p[1], p[0] + cap, p[1]));
      return { type: 'group', children: [line(low[0], low[1], high[0], high[1]), ...ends] };
    },
  };
}

function intervals(drawing: Drawing, y: string[]): [number, number, number][] {
  const at = bounds(drawing, y);
  return at === null ? [] : drawing.rows.flatMap((row, i) => {
    const [low, high] = [number(row[at[0]]), number(row[at[1]])];
    return low === null || high === null ? [] : [[i, low, high] as [number, number, number]];
  });
}

function bars(drawing: Drawing): Option {
  const { chart } = drawing.answer;
  const x = drawing.column(chart!.x);
  const figures = chart!.y.map(drawing.column).filter(i => i >= 0);
  const shown = figures.filter(i => !/_(low|high)$/.test(drawing.columns[i].name));
  const names = drawing.rows.map(r => label(drawing, r[x]));
  const unit = drawing.columns[shown[0]]?.unit ?? null;
  const marks = shown.length === 1 ? intervals(drawing, chart!.y) : [];
  return {
    ...frame(drawing, shown.length === 1),
    ...(shown.length > 1 ? { legend: { top: 4, left: 0, textStyle: text(drawing) } } : {}),
    xAxis: valueAxis(drawing, unit), yAxis: categoryAxis(drawing, names, true),
    series: [
      ...shown.map(i => ({
        type: 'bar', name: drawing.columns[i].label, barMaxWidth: 26,
        data: drawing.rows.map(r => number(r[i])), itemStyle: { borderRadius: [0, 3, 3, 0] },
        label: {
          show: marks.length === 0, position: 'right', color: drawing.palette.ink, fontSize: 12,
          formatter: (p: { value: number | null }) =>
            p.value === null ? '' : figure(p.value, drawing.columns[i].unit, drawing.language),
        },
        tooltip: { valueFormatter: (v: unknown) => figureOf(drawing, v, drawing.columns[i].unit) },
      })),
      ...(marks.length > 0 ? [whiskers(drawing, marks, true)] : []),
    ],
  };
}

export const figureOf = (drawing: Drawing, value: unknown, unit: string | null) =>
  typeof value === 'number' ? figure(value, unit, drawing.language) : '\u2013';

/** The rows of each line: by the first text column that is not on the axis, else one line for each figure. */
function lineGroups(drawing: Drawing): Map<string, Cell[][]> {
  const { chart } = drawing.answer;
  const by = drawing.columns.findIndex(c => c.type === 'text' && c.name !== chart!.x);
  const groups = new Map<string, Cell[][]>();
  drawing.rows.forEach(row => {
    const name = by < 0 ? '' : label(drawing, row[by]);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  });
  return groups;
}

function lines(drawing: Drawing, isStep: boolean): Option {
  const { chart } = drawing.answer;
  const x = drawing.column(chart!.x);
  const figures = chart!.y.map(drawing.column).filter(i => i >= 0);
  const hasBounds = bounds(drawing, chart!.y) !== null;
  const shown = hasBounds ? figures.slice(0, 1) : figures;
  const points = [...new Set(drawing.rows.map(r => String(r[x])))];
  const groups = lineGroups(drawing);
  const unit = drawing.columns[shown[0]]?.unit ?? null;
  const series = [...groups].flatMap(([name, rows]) => shown.map(i => {
    const values = new Map(rows.map(r => [String(r[x]), number(r[i])]));
    return {
      type: 'line', name: name || drawing.columns[i].label, step: isStep ? 'end' : false,
      data: points.map(p => values.get(p) ?? null), symbolSize: 6, lineStyle: { width: 2.5 },
      showSymbol: points.length < 32 && !isStep,
      tooltip: { valueFormatter: (v: unknown) => figureOf(drawing, v, drawing.columns[i].unit) },
    };
  }));
  const marks = groups.size === 1 && !isStep ? intervals(drawing, chart!.y) : [];
  return {
    ...frame(drawing, series.length < 2),
    tooltip: { ...(frame(drawing, false).tooltip as Option), trigger: 'axis' },
    ...(series.length > 1 ? { legend: { type: 'scroll', top: 4, left: 0, textStyle: text(drawing) } } : {}),
    xAxis: {
      ...categoryAxis(drawing, points.map(p => point(p, drawing.language)), false), boundaryGap: marks.length > 0,
    },
    yAxis: { ...valueAxis(drawing, unit), scale: true, nameGap: 12 },
    series: [...series, ...(marks.length > 0 ? [whiskers(drawing, marks, false)] : [])],
  };
}

/** What each part adds to or takes from a change: bars that begin where the one before ended. */
function waterfall(drawing: Drawing): Option {
  const { chart } = drawing.answer;
  const [x, y] = [drawing.column(chart!.x), drawing.column(chart!.y[0])];
  const unit = drawing.columns[y]?.unit ?? null;
  let sum = 0;
  const parts = drawing.rows.flatMap(row => {
    const part = number(row[y]);
    const from = sum;
    sum += part ?? 0;
    return part === null ? [] : [{ name: label(drawing, row[x]), part, from, to: sum }];
  });
  const { good, bad, ink } = drawing.palette;
  return {
    ...frame(drawing, true),
    xAxis: { ...valueAxis(drawing, unit), scale: true }, yAxis: categoryAxis(drawing, parts.map(p => p.name), true),
    series: [{
      type: 'custom', data: parts.map((p, i) => [i, p.from, p.to, p.part]), encode: { x: [1, 2], y: 0 },
      tooltip: { formatter: (p: { dataIndex: number }) =>
        `${parts[p.dataIndex].name}: ${figure(parts[p.dataIndex].part, unit, drawing.language)}` },
      renderItem: (_: unknown, api: {
        value(i: number): number; coord(at: number[]): number[]; size(of: number[]): number[];
      }) => {
        const [from, to] = [1, 2].map(i => api.coord([api.value(i), api.value(0)]));
        const height = Math.min(26, api.size([0, 1])[1] * 0.6);
        const part = api.value(3);
        return {
          type: 'group',
          children: [{
            type: 'rect', style: { fill: part < 0 ? bad : good },
            shape: {
              x: Math.min(from[0], to[0]), y: from[1] - height / 2, height,
              width: Math.max(1, Math.abs(to[0] - from[0])),
            },
          }, {
            type: 'text', style: {
              text: figure(part, unit, drawing.language), x: Math.max(from[0], to[0]) + 6, y: from[1],
              fill: ink, fontSize: 12, verticalAlign: 'middle',
            },
          }],
        };
      },
    }],
  };
}

/** The option of an answer's chart; null where its kind or its columns are not known. */
export function optionOf(
  answer: Answer, language: Language, palette: Palette, interval: string): Option | null {
  const { chart, table } = answer;
  if (chart === null) {
    return null;
  }
  const column = (name: string) => table.columns.findIndex(c => c.name === name);
  const drawing: Drawing = { answer, language, palette, interval, rows: table.rows, column, columns: table.columns };
  if (column(chart.x) < 0 || chart.y.some(y => column(y) < 0) || table.rows.length === 0) {
    return null;
  }
  switch (chart.kind) {
    case 'bar': return bars(drawing);
    case 'line': return lines(drawing, false);
    case 'event_study': return lines(drawing, false);
    case 'survival': return lines(drawing, true);
    case 'waterfall': return waterfall(drawing);
    case 'funnel': return flows.funnel(drawing, frame(drawing, true));
    case 'sankey': return flows.sankey(drawing, frame(drawing, true));
    default: return null;
  }
}

/** How high a chart is drawn, so that no bar hides its name. */
export const heightOf = (answer: Answer): number => {
  const rows = answer.table.rows.length;
  return answer.chart?.kind === 'bar' || answer.chart?.kind === 'waterfall'
    ? Math.min(900, Math.max(200, 34 * rows + 60))
    : answer.chart?.kind === 'sankey' ? 460 : 340;
};
