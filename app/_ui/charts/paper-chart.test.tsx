import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { buildForecastChart } from '@/lib/print/chart/build-forecast-chart';
import { buildRatesChart } from '@/lib/print/chart/build-rates-chart';
import { PaperChart } from './paper-chart';

describe('a chart on paper', () => {
  it('has a bar of the length of each known rate, and none for an unknown one', () => {
    const rows = [
      { name: '6A', figures: { population: 4, activated: 1, connected: 2 } },
      { name: '6B', figures: { population: 4, activated: null, connected: null } },
    ];
    const drawn = renderToStaticMarkup(<PaperChart spec={buildRatesChart('x', rows)} />);
    const widths = [...drawn.matchAll(/fill-series-\w+"[^>]* width="([\d.]+)"/g)].map((m) => Number(m[1]));
    expect(widths).toEqual([120, 240]);
    expect(drawn).toContain('inconnu');
  });

  it('has the observed line, the forecast inside its band, the goal and the days, and nothing outside', () => {
    const spec = buildForecastChart({
      families: { total: 10 },
      past: [
        { on: '2026-11-02', covered: 2 },
        { on: '2026-11-09', covered: 4 },
      ],
      days: [
        { on: '2026-11-10', families: { low: 4, median: 4, high: 5 } },
        { on: '2026-11-30', families: { low: 5, median: 7, high: 9 } },
      ],
      goal: { rate: 1 },
      holidays: [],
      alt: 'x',
    });
    const drawn = renderToStaticMarkup(<PaperChart spec={spec} />);
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
    // Two points, a line through them, a dotted one, a band, and the goal.
    expect(drawn.match(/<circle/g)).toHaveLength(2);
    expect(drawn).toContain('fill-opacity="0.2"');
    expect(drawn).toContain('stroke-series-goal');
    const [width = 0, height = 0] = (drawn.match(/viewBox="0 0 (\d+) (\d+)"/) ?? []).slice(1).map(Number);
    for (const [, x, y] of drawn.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(width);
      expect(Number(y)).toBeLessThanOrEqual(height);
    }
  });
});
