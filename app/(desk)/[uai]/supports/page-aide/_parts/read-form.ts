import type { FamilyMeeting } from '@/lib/domain/materials/meeting';

/** A meeting as its form holds it. */
export type MeetingValues = Record<'kind' | 'on' | 'startsAt' | 'endsAt' | 'place' | 'note', string>;

export type MeetingFormState = { values: MeetingValues; attempt: number; problem?: string; field?: string };

export const EMPTY_MEETING: MeetingValues = {
  kind: 'workshop',
  on: '',
  startsAt: '',
  endsAt: '',
  place: '',
  note: '',
};

export const toValues = ({ kind, on, startsAt, endsAt, place, note }: FamilyMeeting): MeetingValues => ({
  kind,
  on,
  startsAt,
  endsAt: endsAt ?? '',
  place,
  note,
});

/** The fields of a posted form; the verb checks them. */
export function readMeeting(form: FormData): MeetingValues {
  const typed = (name: string) => String(form.get(name) ?? '');
  return {
    kind: typed('kind'),
    on: typed('on'),
    startsAt: typed('startsAt'),
    endsAt: typed('endsAt'),
    place: typed('place'),
    note: typed('note'),
  };
}
