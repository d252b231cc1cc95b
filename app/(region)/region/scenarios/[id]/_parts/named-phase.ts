import type { Scenario } from '@/lib/domain/planning/scenario';

/** A phase as others of its scenario name it. */
export type NamedPhase = Pick<Scenario['phases'][number], 'id' | 'title' | 'preparation'>;
