/** Colours of charts: quiet, told apart by people who see few colours, and by their lightness. */
export interface Palette {
  ink: string;
  quiet: string;
  line: string;
  ground: string;
  series: string[];
  good: string;
  bad: string;
}

/** A canvas inherits no font from its page. */
export const fontFamily = '"Segoe UI", "Inter", system-ui, "Helvetica Neue", "Noto Sans", sans-serif';

export const light: Palette = {
  ink: '#1d2a33', quiet: '#55646f', line: '#dfe4e6', ground: '#ffffff',
  series: ['#1f5f6b', '#c07a2c', '#6a6fa8', '#8a9a3b', '#a6526a', '#4b8f7b'],
  good: '#2f7d5b', bad: '#b4513e',
};

export const dark: Palette = {
  ink: '#e8edf0', quiet: '#a3b1ba', line: '#323d46', ground: '#171e24',
  series: ['#6bb5c1', '#e0a661', '#a4a8dc', '#b9c873', '#d68ea2', '#84c7b2'],
  good: '#6fc29c', bad: '#e08d7b',
};

export const paletteOf = (theme: 'light' | 'dark'): Palette => (theme === 'dark' ? dark : light);
