import { TextField } from '@/app/_ui/field';
import { BANNER_FORM as WORDS } from '@/lib/messages/banners';
import type { TimesValues } from './read-forms';

/** From when to when, on the school's clock. */
export function TimesFields({ values }: { values: TimesValues }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <TextField defaultValue={values.startsOn} id="startsOn" label={WORDS.startsOn} required type="date" />
      <TextField
        defaultValue={values.startsTime}
        id="startsTime"
        label={WORDS.startsTime}
        required
        type="time"
      />
      <TextField defaultValue={values.endsOn} id="endsOn" label={WORDS.endsOn} required type="date" />
      <TextField defaultValue={values.endsTime} id="endsTime" label={WORDS.endsTime} required type="time" />
    </div>
  );
}
