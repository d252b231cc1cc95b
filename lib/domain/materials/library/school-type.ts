import type { SchoolKind } from '../../directory/types';
import type { Piece, SchoolType } from './pieces';

/** In whose words a school writes: those of a collège, or those of a lycée for whatever goes on after it. */
export const schoolTypeOf = (kind: SchoolKind): SchoolType => (kind === 'college' ? 'college' : 'lycee');

/** The same for a piece: one that exists for lycées only is in their words, whoever looks at it. */
export const typeFor = ({ schoolTypes }: Pick<Piece, 'schoolTypes'>, type: SchoolType): SchoolType =>
  schoolTypes.find((one) => one === type) ?? schoolTypes[0] ?? type;
