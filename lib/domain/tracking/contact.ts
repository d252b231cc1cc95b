import type { WaveChannel } from '../campaign/channel';

/**
 * How a person was reached, or tried, otherwise than by a wave. `letter`: printed to be posted or handed to the
 * pupil; `handed_out`: a paper given in person; `ent_message`: written to in the ENT, which sends it itself; `phone`: somebody answered; `no_answer`: nobody did;
 * `wrong_number`: it is somebody else's; `refused`: somebody answered and wants no more of it; `invited`: told of a
 * meeting or workshop; `meeting`: seen at the school; `note`: something to know, no contact.
 */
export const CONTACT_KINDS = [
  'letter',
  'handed_out',
  'ent_message',
  'phone',
  'no_answer',
  'wrong_number',
  'refused',
  'invited',
  'meeting',
  'note',
] as const;

export type ContactKind = (typeof CONTACT_KINDS)[number];

/**
 * Kinds in which somebody was really addressed, so that a message soon after would be too much: what contact pressure
 * counts. Not a call that nobody took, nor that an invitation was noted: it went by a letter or a message of its own.
 */
export const MESSAGE_KINDS = [
  'letter',
  'handed_out',
  'ent_message',
  'phone',
  'refused',
  'meeting',
] as const satisfies readonly ContactKind[];

/** What a person may mark on several families at once; `letter` is written by the printing of letters alone. */
export const RECORDED_KINDS = [
  'handed_out',
  'ent_message',
  'phone',
  'no_answer',
  'meeting',
  'note',
] as const satisfies readonly ContactKind[];

export type RecordedKind = (typeof RECORDED_KINDS)[number];

/** What came of a call to one guardian. */
export const CALL_OUTCOMES = [
  'phone',
  'no_answer',
  'wrong_number',
  'refused',
] as const satisfies readonly ContactKind[];

export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** What is ticked at a meeting or a workshop. */
export const ATTENDANCE_MARKS = ['invited', 'meeting'] as const satisfies readonly ContactKind[];

export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/** A note is a reminder for colleagues, not a file on a family. */
export const NOTE_MAX_LENGTH = 500;

/** Nobody plans a second call further ahead. */
export const CALL_AGAIN_WITHIN_DAYS = 60;

/** Ways in which the last contact may have been made: by hand, or by a wave. Nobody is reached by a wrong number. */
export type ContactChannel = Exclude<ContactKind, 'note' | 'wrong_number'> | WaveChannel;
