/**
 * How a person was reached, or tried, otherwise than by a wave. `letter`: printed to be posted or handed to the
 * pupil; `handed_out`: a paper given in person; `phone`: somebody answered; `no_answer`: nobody did; `meeting`:
 * seen at the school; `note`: something to know, no contact.
 */
export const CONTACT_KINDS = ['letter', 'handed_out', 'phone', 'no_answer', 'meeting', 'note'] as const;

export type ContactKind = (typeof CONTACT_KINDS)[number];
