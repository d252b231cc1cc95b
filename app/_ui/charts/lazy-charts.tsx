'use client';

import dynamic from 'next/dynamic';
import { UI } from '@/lib/messages/ui';

// The sized frame stands in `ChartFrame`: what arrives later moves nothing.
const loading = () => <p className="grid h-full place-items-center text-sm text-muted">{UI.loadingChart}</p>;

/** Charts come after the first paint and never block it: the table below them says the same. */
export const LazyRateBars = dynamic(() => import('./rate-bars').then((m) => m.RateBars), {
  ssr: false,
  loading,
});

export const LazySeriesLines = dynamic(() => import('./series-lines').then((m) => m.SeriesLines), {
  ssr: false,
  loading,
});

export const LazySeriesPlot = dynamic(() => import('./series-plot').then((m) => m.SeriesPlot), {
  ssr: false,
  loading,
});
