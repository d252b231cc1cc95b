import type { WaveChannel } from '../campaign/channel';

/**
 * How a person was reached, or tried, otherwise than by a wave. `letter`: printed to be posted or handed to the
 * pupil; `handed_out`: a paper given in person; `ent_message`: written to in the ENT, which sends it itself; `phone`: somebody answered; `no_answer`: nobody did; `meeting`:
 * seen at the school; `note`: something to know, no contact.
 */
export const CONTACT_KINDS = [
  'letter',
  'handed_out',
  'ent_message',
  'phone',
  'no_answer',
  'meeting',
  'note',
] as const;

export type ContactKind = (typeof CONTACT_KINDS)[number];

/**
 * Kinds that are messages of ours to a person, so that another one soon after would be too much: a letter, a paper
 * handed over, a message in the ENT, a call that was answered. Not a call that nobody took; nor a meeting, which families came to.
 */
export const MESSAGE_KINDS = [
  'letter',
  'handed_out',
  'ent_message',
  'phone',
] as const satisfies readonly ContactKind[];

/** What a person may write down by hand; `letter` is written by the printing of letters alone. */
export const RECORDED_KINDS = [
  'handed_out',
  'ent_message',
  'phone',
  'no_answer',
  'meeting',
  'note',
] as const satisfies readonly ContactKind[];

export type RecordedKind = (typeof RECORDED_KINDS)[number];

/** A note is a reminder for colleagues, not a file on a family. */
export const NOTE_MAX_LENGTH = 500;

/** Ways in which the last contact may have been made: by hand, or by a wave. */
export type ContactChannel = Exclude<ContactKind, 'note'> | WaveChannel;
