/** How messages get into an ENT: through the interface of Edifice (entcore), or by the hand of somebody of the school. */
export const ENT_KINDS = ['edifice', 'assisted'] as const;
export type EntKind = (typeof ENT_KINDS)[number];

/** What a list of recipients may say of somebody. */
export type HandColumn = 'entId' | 'familyName' | 'firstName' | 'profile' | 'classes' | 'children';

/**
 * The ENT that is written to by hand, and what the list of recipients says for each, in its order. One that is not named
 * here gets everything: whoever pastes it takes what the ENT asks for. A new product is a line here and one of words.
 */
export const HAND_COLUMNS = {
  skolengo: ['entId', 'familyName', 'firstName', 'profile', 'classes'],
  edifice: ['entId', 'profile', 'familyName', 'firstName', 'classes'],
  other: ['familyName', 'firstName', 'profile', 'classes', 'children', 'entId'],
} as const satisfies Record<string, readonly HandColumn[]>;

export type EntProduct = keyof typeof HAND_COLUMNS;
export const ENT_PRODUCTS = Object.keys(HAND_COLUMNS) as [EntProduct, ...EntProduct[]];

/** What is wrong with the way into an ENT, for whoever sets it up. */
export const ENT_FAULTS = [
  'unknown_host',
  'private_host',
  'no_answer',
  'connection_refused',
  'certificate',
  'not_an_ent',
  'sign_in_refused',
  'client_refused',
  'no_messaging',
  'busy',
  'sealed',
] as const;
export type EntFault = (typeof ENT_FAULTS)[number];

/** How long a confirmation by hand can be taken back. */
export const UNDO_MS = 30 * 60_000;
