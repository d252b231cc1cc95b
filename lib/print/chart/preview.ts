import type { SeriesView } from '@/lib/domain/planning/series-view';
import { MEASURE_NAMES, summariseSeries } from '@/lib/messages/series';
import { buildSeriesChart } from './build-series-chart';
import type { ChartData } from './schema';

/** An invented series with all that a chart can show. */
export const previewView: SeriesView = {
  measure: 'families',
  unit: 'rate',
  window: 'year',
  span: { from: '2026-09-01', to: '2026-11-23' },
  line: {
    scope: { kind: 'school' },
    points: [
      { on: '2026-09-07', part: 0, whole: 176 },
      { on: '2026-09-28', part: 61, whole: 176 },
      { on: '2026-10-12', part: 92, whole: 176, high: 104 },
      { on: '2026-11-09', part: 119, whole: 176, high: 126 },
    ],
  },
  compared: {
    scope: { kind: 'class', code: '6A' },
    points: [
      { on: '2026-09-28', part: 6, whole: 24 },
      { on: '2026-10-12', part: null, whole: 24 },
      { on: '2026-11-09', part: 16, whole: 24 },
    ],
  },
  phaseComparison: null,
  goal: 0.95,
  bounded: true,
  phases: [
    { id: 'a', title: 'Les 6e', levels: ['6e'], startsOn: '2026-09-14', endsOn: '2026-10-16' },
    {
      id: 'b',
      title: 'Les 5e et les 4e',
      levels: ['5e', '4e'],
      startsOn: '2026-11-02',
      endsOn: '2026-11-27',
    },
  ],
  holidays: [{ name: 'toussaint', startsOn: '2026-10-17', returnsOn: '2026-11-02' }],
  marks: [
    { on: '2026-09-15', kind: 'letter', title: '', acts: 2, people: 58, planned: false },
    {
      on: '2026-09-22',
      kind: 'meeting',
      title: 'Atelier à la réunion des parents',
      acts: 1,
      people: null,
      planned: false,
    },
    { on: '2026-10-05', kind: 'wave', title: 'Rappel aux 6e', acts: 1, people: 31, planned: false },
    {
      on: '2026-11-05',
      kind: 'banner',
      title: 'Bannière dans l’ENT',
      acts: 1,
      people: null,
      planned: false,
    },
    { on: '2026-11-23', kind: 'wave', title: 'Rappel aux 5e', acts: 1, people: null, planned: true },
  ],
  scopes: [{ kind: 'school' }],
  allPhases: [],
};

/** The preview data of the piece. */
export const previewChart = (view: SeriesView = previewView): ChartData => ({
  title: MEASURE_NAMES[view.measure],
  summary: summariseSeries(view),
  source: 'Collège Les Amandiers (0319901U), chiffres du 23 novembre 2026 – Palier',
  spec: buildSeriesChart(view),
});
