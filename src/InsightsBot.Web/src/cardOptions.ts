import type { Option } from './charts/options';
import { fontFamily, type Palette } from './charts/palette';

interface Point { x?: unknown; y?: unknown; legend?: unknown; value?: unknown }
interface Group extends Point { values?: Point[]; data?: Point[]; title?: unknown }

const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));
const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const list = (value: unknown): Group[] => (Array.isArray(value) ? value.filter(v => v && typeof v === 'object') : []);

/** The option of a chart in a card (Chart.* of Teams); null where its kind is not drawn. */
export function cardOption(card: Record<string, unknown>, palette: Palette, language: string): Option | null {
  const kind = text(card.type).replace('Chart.', '');
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const label = { color: palette.quiet, fontSize: 12, fontFamily };
  const frame: Option = {
    color: palette.series, animation: false, textStyle: { fontFamily },
    tooltip: { renderMode: 'richText', confine: true, backgroundColor: palette.ground, borderColor: palette.line,
      textStyle: { color: palette.ink } },
    grid: { left: 4, right: 40, top: 30, bottom: 4, containLabel: true },
  };
  const names = (all: string[], isVertical: boolean): Option => ({
    type: 'category', data: all, inverse: isVertical, axisTick: { show: false },
    axisLabel: { ...label, color: palette.ink, width: 110, overflow: 'truncate' },
    axisLine: { lineStyle: { color: palette.line } },
  });
  // The title of the card says what is counted; a name on the axis would be cut off.
  const values = (): Option => ({
    type: 'value', axisLabel: { ...label, hideOverlap: true },
    splitLine: { lineStyle: { color: palette.line } }, scale: kind === 'Line',
  });
  const legend = { type: 'scroll', top: 0, left: 0, textStyle: label };
  const data = list(card.data);

  switch (kind) {
    case 'Donut':
    case 'Pie':
      return { ...frame, series: [{
        type: 'pie', radius: kind === 'Donut' ? ['45%', '70%'] : '70%', label: { color: palette.ink },
        data: data.map(d => ({ name: text(d.legend), value: number(d.value) })),
      }] };
    case 'VerticalBar':
    case 'HorizontalBar': {
      const isVertical = kind === 'HorizontalBar';
      const [category, value] = [names(data.map(d => text(d.x)), isVertical), values()];
      return { ...frame, grid: { ...(frame.grid as Option), top: isVertical ? 4 : 30 },
        xAxis: isVertical ? value : category, yAxis: isVertical ? category : value,
        series: [{
          type: 'bar', barMaxWidth: 26, data: data.map(d => number(d.y)),
          label: { show: true, position: isVertical ? 'right' : 'top', color: palette.ink,
            formatter: (p: { value: number | null }) => (p.value === null ? '' : shown.format(p.value)) },
        }] };
    }
    case 'VerticalBar.Grouped':
    case 'Line': {
      const points = [...new Set(data.flatMap(d => list(d.values).map(v => text(v.x))))];
      return { ...frame, ...(data.length > 1 ? { legend } : {}), xAxis: names(points, false),
        yAxis: values(),
        series: data.map(d => ({
          type: kind === 'Line' ? 'line' : 'bar', name: text(d.legend), barMaxWidth: 26,
          stack: card.stacked === true ? 'all' : undefined,
          data: points.map(p => number(list(d.values).find(v => text(v.x) === p)?.y)),
        })) };
    }
    case 'HorizontalBar.Stacked': {
      const parts = [...new Set(data.flatMap(d => list(d.data).map(v => text(v.legend))))];
      return { ...frame, legend, xAxis: values(), yAxis: names(data.map(d => text(d.title)), true),
        series: parts.map(p => ({
          type: 'bar', name: p, stack: 'all', barMaxWidth: 26,
          data: data.map(d => number(list(d.data).find(v => text(v.legend) === p)?.value)),
        })) };
    }
    default:
      return null;
  }
}
