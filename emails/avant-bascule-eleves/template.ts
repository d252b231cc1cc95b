import { buildFamilyMjml, buildFamilyText, type FamilyBlock } from '../parts/family-mail';

const BLOCKS: readonly FamilyBlock[] = ['facts', 'steps'];

/** MJML with Liquid values: what somebody of the school sends to themselves of a message that pupils read in the ENT. */
export const mjml = buildFamilyMjml(BLOCKS);

/** The same message without HTML. */
export const plainText = buildFamilyText(BLOCKS);
