import type { SchoolKind } from '../../directory/types';
import type { SchoolType } from './pieces';

/** In whose words a school's pieces are written; an EREA as a lycée, since it goes up to the CAP. */
export const schoolTypeOf = (kind: SchoolKind): SchoolType => (kind === 'college' ? 'college' : 'lycee');
