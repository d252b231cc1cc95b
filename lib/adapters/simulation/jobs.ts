import { teach } from '@/lib/domain/adoption/forecast/teach';
import { simulatePlan } from '@/lib/domain/planning/simulate-plan';

/** Long computations that are done beside the process that serves pages: pure, so that they can be done anywhere. */
export const JOBS = { teach, simulatePlan } as const;

export type JobName = keyof typeof JOBS;
export type JobInput<Name extends JobName> = Parameters<(typeof JOBS)[Name]>[0];
export type JobOutput<Name extends JobName> = ReturnType<(typeof JOBS)[Name]>;
