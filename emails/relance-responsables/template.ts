import { buildFamilyMjml, buildFamilyText, type FamilyBlock } from '../parts/family-mail';

const BLOCKS: readonly FamilyBlock[] = ['facts', 'ways', 'steps'];

/** MJML with Liquid values: compiled once, merged for each kind of reader. */
export const mjml = buildFamilyMjml(BLOCKS);

/** The same message without HTML. */
export const plainText = buildFamilyText(BLOCKS);
