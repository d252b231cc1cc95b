import type { Desk } from '@/app/_server/desk';
import { buttonClasses } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { DisabledWithReason, Disclosure } from '@/app/_ui/disclosure';
import { ChoiceField, ChoiceGroup, TextField } from '@/app/_ui/field';
import type { WaveStatus } from '@/lib/domain/campaign/types';
import { dayIn } from '@/lib/domain/directory/day';
import { WHEN_FORM as WORDS } from '@/lib/messages/campaign-pages';
import { proposeDeparture } from '@/lib/services/campaign/propose-departure';
import { QUIET_CODES } from '../../_parts/problem-address';
import { clockOf } from '../../_parts/read-forms';

export type WhenSearch = Partial<Record<'probleme' | 'depart' | 'jour' | 'heure' | 'fin' | 'force', string>>;

/** The first step of a confirmation: it only asks for the page that shows what would be confirmed. */
export async function WhenForm({
  desk,
  wave,
  search,
}: {
  desk: Desk;
  wave: { id: string; version: number; status: WaveStatus };
  search: WhenSearch;
}) {
  // What the principal has approved may be scheduled by whoever prepares waves.
  if (!desk.can('confirm_wave') && wave.status !== 'approved') {
    return (
      <div className="space-y-3">
        <p className="max-w-prose text-sm text-muted">{WORDS.quiet}</p>
        <DisabledWithReason label={WORDS.confirm} reason={WORDS.onlyPrincipal} />
      </div>
    );
  }
  const { ctx, scope, school } = desk;
  const proposed = await proposeDeparture(ctx, scope, wave.id);
  const today = dayIn(school.timeZone, ctx.now);
  const isNow = search.depart === 'maintenant';
  const isQuiet = QUIET_CODES.includes(search.probleme ?? '');
  return (
    <Card className="max-w-prose">
      <form action={`/${school.uai}/campagnes/${wave.id}/confirmer`} className="space-y-4" method="get">
        <input name="version" type="hidden" value={wave.version} />
        <ChoiceGroup hint={WORDS.quiet} legend={WORDS.legend}>
          <ChoiceField
            defaultChecked={!isNow}
            id="depart-prevu"
            label={WORDS.planned}
            name="depart"
            type="radio"
            value="prevu"
          />
          <div className="grid gap-4 pb-2 pl-8 sm:grid-cols-2">
            <TextField
              defaultValue={search.jour || proposed.on}
              id="jour"
              label={WORDS.day}
              min={today}
              type="date"
            />
            <TextField
              defaultValue={search.heure || clockOf(proposed.minute)}
              id="heure"
              label={WORDS.time}
              type="time"
            />
          </div>
          <ChoiceField
            defaultChecked={isNow}
            id="depart-maintenant"
            label={WORDS.now}
            name="depart"
            type="radio"
            value="maintenant"
          />
        </ChoiceGroup>
        <TextField
          className="max-w-56"
          defaultValue={search.fin}
          hint={WORDS.untilHint}
          id="fin"
          label={WORDS.until}
          optional
          type="time"
        />
        <Disclosure open={isQuiet || search.force === '1'} summary={WORDS.urgent}>
          <ChoiceField
            defaultChecked={search.force === '1'}
            hint={WORDS.forceHint}
            id="force"
            label={WORDS.force}
            value="1"
          />
        </Disclosure>
        <button className={buttonClasses('primary')} type="submit">
          {WORDS.next}
        </button>
      </form>
    </Card>
  );
}
