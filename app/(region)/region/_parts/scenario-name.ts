import { findScenario } from '@/lib/domain/planning/scenarios/library';
import { REGION_HOME } from '@/lib/messages/region-pages';

/** The scenario's title; its id where it is no longer in the library. */
export const nameScenario = (id: string | null): string =>
  id === null ? REGION_HOME.noPlan : (findScenario(id)?.title ?? id);
