'use client';

import dynamic from 'next/dynamic';
import { UI } from '@/lib/messages/ui';

/** Comes after the first paint, in a frame of its size (`ChartFrame`), like the other charts. */
export const LazyFanLines = dynamic(() => import('./fan-lines').then((m) => m.FanLines), {
  ssr: false,
  loading: () => <p className="grid h-full place-items-center text-sm text-muted">{UI.loadingChart}</p>,
});
