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
