'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import { ChartOnItsWay, WhenInView } from './when-in-view';

/*
 * Charts are fetched once their frame is in sight, and never block the first paint: the table below them says the
 * same. The drawing library is 125 KiB (gzip), three quarters of what the whole rest of a page needs.
 */
const RateBars = dynamic(() => import('./rate-bars').then((m) => m.RateBars), {
  ssr: false,
  loading: ChartOnItsWay,
});
const SeriesPlot = dynamic(() => import('./series-plot').then((m) => m.SeriesPlot), {
  ssr: false,
  loading: ChartOnItsWay,
});
const FanLines = dynamic(() => import('./fan-lines').then((m) => m.FanLines), {
  ssr: false,
  loading: ChartOnItsWay,
});

export const LazyRateBars = (props: ComponentProps<typeof RateBars>) => (
  <WhenInView>
    <RateBars {...props} />
  </WhenInView>
);

export const LazySeriesPlot = (props: ComponentProps<typeof SeriesPlot>) => (
  <WhenInView>
    <SeriesPlot {...props} />
  </WhenInView>
);

export const LazyFanLines = (props: ComponentProps<typeof FanLines>) => (
  <WhenInView>
    <FanLines {...props} />
  </WhenInView>
);
