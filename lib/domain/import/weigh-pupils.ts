import { idsOf, listNear, type Weighed, weighById } from './match-evidence';
import { classKey, findByName, findDamaged, type KnownPupil, type RosterIndex } from './match-index';
import type { ListRow } from './types';

/** Pupils whom a row may mean: sure are those whose name and birth date agree, or class where a date is missing. */
export function weighPupils(index: RosterIndex, row: ListRow, trustsSiecleId: boolean): Weighed {
  const named = findByName(index.pupils, row.names);
  const damaged = findDamaged(index.pupils, row.names);
  const contradicts = (p: KnownPupil) => Boolean(row.bornOn && p.bornOn && row.bornOn !== p.bornOn);
  const trusted = trustsSiecleId ? weighById(index.pupils, row, named, contradicts) : undefined;
  if (trusted) return trusted;
  const classes = new Set(row.classCodes.map(classKey));
  const agrees = (p: KnownPupil) => {
    if (contradicts(p)) return false;
    if (row.bornOn && p.bornOn) return true;
    return p.classKey !== undefined && classes.has(p.classKey);
  };
  const near = named.length > 0 ? [] : listNearPupils(index, row);
  return {
    // Somebody whose name was damaged may be meant as well: then nobody is sure.
    sure: damaged.some(agrees) ? [] : idsOf(named.filter(agrees)),
    possible: idsOf([...named, ...damaged, ...near]),
  };
}

/** Nobody of that name: those born that day who share the first or the family name. */
function listNearPupils(index: RosterIndex, row: ListRow): KnownPupil[] {
  return row.bornOn ? listNear(index.pupils.byBirth.get(row.bornOn) ?? [], row.names) : [];
}
