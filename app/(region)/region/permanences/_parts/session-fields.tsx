import { TextField } from '@/app/_ui/field';
import { NEW_SESSIONS as WORDS } from '@/lib/messages/help-sessions';
import { SESSION_LIMITS as LIMITS } from '@/lib/services/planning/help-session/session-input';

/** What stands in the fields of one session, as it is typed. */
export type SessionValues = Partial<
  Record<'sujet' | 'pour' | 'jour' | 'de' | 'a' | 'lieu' | 'lien' | 'places', string>
>;
type Props = { values: SessionValues };

/** What it is about, and for whom; two columns wide each. */
export function TopicFields({ values }: Props) {
  return (
    <>
      <TextField
        className="sm:col-span-2"
        defaultValue={values.sujet}
        hint={WORDS.topicHint}
        id="sujet"
        label={WORDS.topic}
        maxLength={LIMITS.topic}
        required
      />
      <TextField
        className="sm:col-span-2"
        defaultValue={values.pour}
        hint={WORDS.forWhomHint}
        id="pour"
        label={WORDS.forWhom}
        maxLength={LIMITS.forWhom}
        optional
      />
    </>
  );
}

/** From when to when, on the région's clock. */
export function HourFields({ values }: Props) {
  return (
    <>
      <TextField defaultValue={values.de} id="de" label={WORDS.from} required type="time" />
      <TextField defaultValue={values.a} id="a" label={WORDS.to} required type="time" />
    </>
  );
}

/** The room, the video meeting, or both; and for how many. */
export function PlaceFields({ values }: Props) {
  return (
    <>
      <TextField
        className="sm:col-span-2"
        defaultValue={values.lieu}
        hint={WORDS.placeHint}
        id="lieu"
        label={WORDS.place}
        maxLength={LIMITS.place}
        optional
      />
      <TextField
        className="sm:col-span-2"
        defaultValue={values.lien}
        hint={WORDS.linkHint}
        id="lien"
        label={WORDS.link}
        maxLength={LIMITS.link}
        optional
        type="url"
      />
      <TextField
        defaultValue={values.places}
        id="places"
        label={WORDS.capacity}
        max={LIMITS.capacity}
        min={1}
        required
        type="number"
      />
    </>
  );
}
