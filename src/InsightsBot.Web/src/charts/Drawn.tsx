import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import type { Option } from './options';

/** What a drawn chart can be asked for. */
export interface DrawnChart {
  /** The picture, twice as fine as on the screen; null while it is not drawn. */
  png(ground: string): string | null;
}

interface Instance {
  setOption(option: unknown, notMerge: boolean): void;
  resize(): void;
  dispose(): void;
  getDataURL(options: Record<string, unknown>): string;
}

/** A chart on a canvas; whoever cannot see it hears its title and finds the table beside. */
export function Drawn({ option, height, label, handle }: {
  option: Option; height: number; label: string; handle?: Ref<DrawnChart>;
}) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Instance | null>(null);

  useEffect(() => {
    let isGone = false;
    const watcher = new ResizeObserver(() => chart.current?.resize());
    void import('./library').then(({ init }) => {
      if (isGone || !place.current) {
        return;
      }
      chart.current = init(place.current, null, { renderer: 'canvas' }) as unknown as Instance;
      chart.current.setOption(option, true);
      place.current.dataset.drawn = 'true';
      watcher.observe(place.current);
    });
    return () => {
      isGone = true;
      watcher.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, [option, height]);

  useImperativeHandle(handle, () => ({
    png: ground => chart.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: ground }) ?? null,
  }));

  return <div ref={place} className="drawn" role="img" aria-label={label} style={{ height }} />;
}
