import type { Adoption, AudienceFigures, ScopeFigures } from './measure';

/**
 * A day's figures in the shape that `palier adoption --json` prints (and `expected.json` of the samples holds):
 * a contract with other tools, hence its own names.
 */
export function buildObservation(adoption: Adoption) {
  const audience = ({ population, activated, connected, matrix }: AudienceFigures) => ({
    population,
    activated,
    connected,
    matrix,
  });
  const scope = ({ pupils, guardians, families }: ScopeFigures) => ({
    pupils: audience(pupils),
    guardians: audience(guardians),
    families: { total: families.total, covered: families.covered },
  });
  return {
    on: adoption.on,
    ...scope(adoption),
    pupils_without_legal_guardian: adoption.pupilsWithoutLegalGuardian,
    classes: Object.fromEntries(adoption.classes.map((c) => [c.code, { level: c.level, ...scope(c) }])),
  };
}
