import { figure } from '../figures';
import type { Drawing, Option } from './options';

const nameOf = (cell: unknown) => (cell === null || cell === undefined ? '\u2013' : String(cell));

/** How many are left at each step, as bars of the width of their count. */
function funnel(drawing: Drawing, frame: Option): Option {
  const { chart } = drawing.answer;
  const [x, y] = [drawing.column(chart!.x), drawing.column(chart!.y[0])];
  const unit = drawing.columns[y].unit;
  const steps = drawing.rows.map(r => ({ name: nameOf(r[x]), value: typeof r[y] === 'number' ? r[y] : 0 }));
  return {
    ...frame,
    series: [{
      type: 'funnel', sort: 'none', left: 8, right: 8, top: 12, bottom: 12, gap: 3, minSize: '12%',
      data: steps.map((s, i) => ({
        ...s, itemStyle: { color: drawing.palette.series[0], opacity: 1 - 0.55 * (i / Math.max(1, steps.length)) },
      })),
      label: {
        position: 'inside', color: drawing.palette.ink, fontSize: 13, lineHeight: 18,
        backgroundColor: drawing.palette.ground, padding: [3, 8], borderRadius: 4,
        formatter: (p: { name: string; value: number }) =>
          `${p.name}: ${figure(p.value, unit, drawing.language)}`
          + (steps[0].value > 0 ? ` (${figure(p.value / steps[0].value, 'share', drawing.language)})` : ''),
      },
      itemStyle: { borderWidth: 0 },
      tooltip: { show: false },
    }],
  };
}

/** What goes over into what. The same name left and right is two places: a flow never runs in a circle. */
function sankey(drawing: Drawing, frame: Option): Option {
  const { chart } = drawing.answer;
  const [from, to, weight] = [drawing.column(chart!.x), drawing.column(chart!.y[0]), drawing.column(chart!.y[1])];
  const unit = drawing.columns[weight].unit;
  const links = drawing.rows.flatMap(r => typeof r[weight] === 'number' && r[weight] > 0
    ? [{ source: `${nameOf(r[from])}\u2190`, target: `${nameOf(r[to])}\u2192`, value: r[weight] }] : []);
  const plain = (name: string) => name.slice(0, -1);
  const sources = [...new Set(links.map(l => l.source))];
  const colour = (name: string) => {
    const all = [...new Set(links.flatMap(l => [plain(l.source), plain(l.target)]))];
    return drawing.palette.series[all.indexOf(plain(name)) % drawing.palette.series.length];
  };
  const nodes = [...new Set(links.flatMap(l => [l.source, l.target]))];
  return {
    ...frame,
    series: [{
      type: 'sankey', left: 8, right: 150, top: 12, bottom: 12, nodeWidth: 12, nodeGap: 14, draggable: false,
      data: nodes.map(name => ({
        name, itemStyle: { color: colour(name), borderWidth: 0 }, depth: sources.includes(name) ? 0 : 1,
      })),
      links, lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
      label: {
        color: drawing.palette.ink, fontSize: 12, formatter: (p: { name: string }) => plain(p.name),
        textBorderColor: drawing.palette.ground, textBorderWidth: 3,
      },
      tooltip: {
        formatter: (p: { data: { source?: string; target?: string; value?: number }; name: string; value: number }) =>
          p.data.source && p.data.target
            ? `${plain(p.data.source)} → ${plain(p.data.target)}: ${figure(p.value, unit, drawing.language)}`
            : `${plain(p.name)}: ${figure(p.value, unit, drawing.language)}`,
      },
    }],
  };
}

export const flows = { funnel, sankey };
