import { clockOf, momentIn } from '@/lib/domain/directory/wall-clock';
import type { SessionRow } from '@/lib/services/planning/help-session/list-session-events';
import type { SessionValues } from './session-fields';

export type ChangeFormState = {
  values: SessionValues;
  /** When the session had last changed for whoever has the form before them. */
  seenAt: string;
  attempt: number;
  problem?: string;
  /** What somebody else has made of it meanwhile, line by line. */
  current?: string[];
};

/** The form as it is opened: the session as it stands, on the région's clock. */
export function beginChange(session: SessionRow, timeZone: string): ChangeFormState {
  const [start, end] = [momentIn(timeZone, session.startsAt), momentIn(timeZone, session.endsAt)];
  const values = {
    sujet: session.topic,
    pour: session.forWhom,
    jour: start.on,
    de: clockOf(start.minute),
    a: clockOf(end.minute),
    lieu: session.place,
    lien: session.link,
    places: String(session.capacity),
  };
  return { values, seenAt: seenOf(session), attempt: 0 };
}

/** What is typed in the form of a change, for the verb, which checks everything itself. */
export function readChangeForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const values = {
    sujet: text('sujet'),
    pour: text('pour'),
    jour: text('jour'),
    de: text('de'),
    a: text('a'),
    lieu: text('lieu'),
    lien: text('lien'),
    places: text('places'),
  } satisfies SessionValues;
  const input = {
    topic: values.sujet,
    forWhom: values.pour,
    on: values.jour,
    from: values.de,
    to: values.a,
    place: values.lieu,
    link: values.lien,
    capacity: values.places,
    seenAt: text('vu'),
  };
  return { values, input };
}

/** Names the state of a session in its form. */
export const seenOf = ({ changedAt }: Pick<SessionRow, 'changedAt'>): string => changedAt.toISOString();
