import { buttonClasses } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { PREVIEW_PAGE as WORDS } from '@/lib/messages/plan-pages';
import type { PreviewSearch } from '../../../_parts/preview-address';

/** The school's own dates, or the day that its région's campaign proposes; they stay in the address, so that a preview can be shown to somebody. */
export function DatesForm({ search, startOn }: { search: PreviewSearch; startOn?: string | undefined }) {
  return (
    <Section id="dates" lead={WORDS.datesLead} title={WORDS.dates}>
      <Card className="max-w-prose">
        <form className="space-y-4" method="get">
          {search.campagne && <input name="campagne" type="hidden" value={search.campagne} />}
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <TextField
              defaultValue={search.depart ?? startOn}
              id="depart"
              label={WORDS.startOn}
              optional
              type="date"
            />
            <TextField
              defaultValue={search.reunion}
              id="reunion"
              label={WORDS.meetingOn}
              optional
              type="date"
            />
          </div>
          <button className={buttonClasses('secondary')} type="submit">
            {WORDS.recompute}
          </button>
        </form>
      </Card>
    </Section>
  );
}
