import type { PrintUnit } from '@/lib/domain/materials/print/build-units';
import type { RunDocument } from './decide-documents';
import { type RenderedUnit, type RunSetting, renderUnit } from './render-unit';

/** Units drawn at once: one on each of the two compile processes, while the one before is stored. */
const AHEAD = 2;

/** What a unit became. A defect of ours is handed over with its unit, not thrown: the run goes on after it. */
export type DrawnUnit = { unit: PrintUnit<RunDocument>; rendered: RenderedUnit; fault?: unknown };

/**
 * Units one after the other in their order, the next ones drawn meanwhile. What is not asked for any more, since the run is
 * decided anew or over, is thrown away by whoever stops listening. Files are those of each unit alone, so they are the same
 * however many are drawn at once, and wherever a run was taken up again.
 */
export async function* renderAhead(
  units: readonly PrintUnit<RunDocument>[],
  setting: RunSetting,
): AsyncGenerator<DrawnUnit> {
  const underWay: Promise<DrawnUnit>[] = [];
  for (let next = 0; next < units.length || underWay.length > 0; ) {
    for (; next < units.length && underWay.length < AHEAD; next += 1) {
      const unit = units[next];
      if (unit) underWay.push(draw(unit, setting));
    }
    const first = await underWay.shift();
    if (first) yield first;
  }
}

const draw = (unit: PrintUnit<RunDocument>, setting: RunSetting): Promise<DrawnUnit> =>
  renderUnit(unit, setting).then(
    (rendered) => ({ unit, rendered }),
    (fault: unknown) => ({
      unit,
      fault,
      rendered: { files: [], drawn: [], failures: [{ classCode: unit.classCode, code: 'render_defect' }] },
    }),
  );
