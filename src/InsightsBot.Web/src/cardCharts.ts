import * as AdaptiveCards from 'adaptivecards';
import { cardOption } from './cardOptions';
import { paletteOf } from './charts/palette';

const kinds = [
  'Donut', 'Pie', 'VerticalBar', 'VerticalBar.Grouped', 'HorizontalBar', 'HorizontalBar.Stacked', 'Line',
];
const heightPixels = 240;

/** Charts that Teams draws in cards, drawn here by the page's own library. */
function elementOf(kind: string) {
  return class extends AdaptiveCards.CardElement {
    private source: Record<string, unknown> = {};

    getJsonTypeName() {
      return `Chart.${kind}`;
    }

    protected internalParse(source: Record<string, unknown>, context: AdaptiveCards.SerializationContext) {
      super.internalParse(source, context);
      this.source = source;
    }

    protected internalRender(): HTMLElement {
      const figure = document.createElement('figure');
      figure.className = 'card-chart';
      const title = typeof this.source.title === 'string' ? this.source.title : '';
      if (title) {
        const caption = document.createElement('figcaption');
        caption.textContent = title;
        figure.append(caption);
      }
      const place = document.createElement('div');
      place.setAttribute('role', 'img');
      place.setAttribute('aria-label', title || kind);
      place.style.height = `${heightPixels}px`;
      figure.append(place);
      const { theme } = document.documentElement.dataset;
      const option = cardOption(
        this.source, paletteOf(theme === 'dark' ? 'dark' : 'light'), document.documentElement.lang);
      if (option) {
        void draw(place, option);
      }
      return figure;
    }
  };
}

async function draw(place: HTMLElement, option: Record<string, unknown>) {
  const { init } = await import('./charts/library');
  let chart: ReturnType<typeof init> | null = null;
  // A card is put into the page after it was made; only then has it a size.
  new ResizeObserver(() => {
    if (place.clientWidth === 0) {
      return;
    }
    if (chart === null) {
      chart = init(place, null, { renderer: 'canvas' });
      chart.setOption(option);
      place.dataset.drawn = 'true';
    } else {
      chart.resize();
    }
  }).observe(place);
}

kinds.forEach(kind => AdaptiveCards.GlobalRegistry.defaultElements.register(`Chart.${kind}`, elementOf(kind)));

export { AdaptiveCards };
