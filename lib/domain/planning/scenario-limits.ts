/** How large a scenario may be: four times the largest that ships. */
export const SCENARIO_LIMITS = {
  phases: 20,
  actions: 40,
  title: 120,
  actionTitle: 300,
  summary: 1000,
  points: 8,
  point: 300,
  gates: 4,
  /** School days before or after an anchor: a school year has about 180. */
  offset: 200,
  weeks: 40,
  minutes: 6000,
  minutesPerFamily: 60,
  pupils: 5000,
} as const;
