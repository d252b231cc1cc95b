import Link from 'next/link';
import { CellGlyph } from '@/app/_parts/matrix-glyph';
import { Badge } from '@/app/_ui/badge';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { Day } from '@/lib/domain/directory/types';
import { CHANNEL_NAMES, CONTACTS, describeLastContact, describeNext, MARKS } from '@/lib/messages/contacts';
import { FAMILY_ROWS, nameFamily, SELECTION } from '@/lib/messages/families';
import { UI } from '@/lib/messages/ui';
import type { FollowedFamily } from '@/lib/services/tracking/list-followed-families';
import { describeWays, tellState } from './describe-ways';

/** Phone: one under the other. Wide: columns, whose names stand once above (`FamilyHead`). */
export const ROW_GRID =
  'grid gap-x-4 gap-y-3 lg:grid-cols-[2rem_minmax(9rem,1fr)_minmax(14rem,1.8fr)_minmax(12rem,1.4fr)_6rem]';

/** One family of a list: who, how things stand with each, how to reach them, what was done and what is to come. */
export function FamilyRow({
  uai,
  family,
  todayOn,
  choice,
}: {
  uai: string;
  family: FollowedFamily;
  todayOn: Day;
  /** Whether it can be ticked and marked, and is ticked already. */
  choice?: { checked: boolean; undoActId: string | undefined } | undefined;
}) {
  const name = nameFamily(family);
  return (
    <li
      id={`famille-${family.id}`}
      className={`${ROW_GRID} grid-cols-[2rem_minmax(0,1fr)] border-b border-line px-4 py-3 text-sm last:border-b-0`}
    >
      <div>
        {choice && (
          <label className="-m-2 flex size-10 items-center justify-center">
            <input
              className="size-5 accent-[var(--accent)]"
              defaultChecked={choice.checked}
              name="familles"
              type="checkbox"
              value={family.id}
            />
            <span className="sr-only">{SELECTION.choose(name)}</span>
          </label>
        )}
      </div>
      <div className="min-w-0">
        <h3 className="text-sm">
          <Link
            aria-label={FAMILY_ROWS.open(name)}
            className="font-semibold text-accent underline-offset-2 hover:underline"
            href={`/${uai}/adoption/familles/${encodeURIComponent(family.id)}`}
          >
            {name}
          </Link>
        </h3>
        <ul className="mt-1 space-y-1">
          {family.pupils.map((p) => (
            <li key={p.id}>
              <CellGlyph cell={p.place} /> {p.firstName}{' '}
              <span className="text-xs text-muted">
                {p.classCode} · {tellState(p)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <Guardians family={family} />
      <Follow family={family} todayOn={todayOn} />
      <div className="col-start-2 lg:col-start-auto">
        {choice?.undoActId ? (
          <SubmitButton
            ariaLabel={SELECTION.undo(name)}
            className="w-full sm:w-auto"
            icon="undo"
            look="quiet"
            name="annuler"
            value={`${choice.undoActId} ${family.id}`}
          >
            {CONTACTS.undo}
          </SubmitButton>
        ) : (
          choice &&
          !family.covered && (
            <SubmitButton
              ariaLabel={SELECTION.handOut(name)}
              className="w-full sm:w-auto"
              icon="check"
              look="secondary"
              name="remis"
              value={family.id}
            >
              {MARKS.handed_out}
            </SubmitButton>
          )
        )}
      </div>
    </li>
  );
}

function Guardians({ family: { guardians, hiddenGuardians } }: { family: FollowedFamily }) {
  return (
    <div className="col-start-2 min-w-0 lg:col-start-auto">
      <ul className="space-y-1">
        {guardians.map((g) => (
          <li key={g.id}>
            <CellGlyph cell={g.place} /> {g.displayName} {g.firstName}{' '}
            <Badge icon={g.activated ? 'check' : 'clock'} tone={g.activated ? 'adopted' : 'neutral'}>
              {tellState(g)}
            </Badge>
            <span className="block text-xs text-muted">{describeWays(g)}</span>
          </li>
        ))}
      </ul>
      {hiddenGuardians > 0 && <p className="text-xs text-muted">{FAMILY_ROWS.hidden(hiddenGuardians)}</p>}
    </div>
  );
}

/** What is recommended, what was done last and what comes next; the day itself on hover. */
export function Follow({
  family: { channel, lastContact, next },
  todayOn,
}: {
  family: Pick<FollowedFamily, 'channel' | 'lastContact' | 'next'>;
  todayOn: Day;
}) {
  const last = lastContact && describeLastContact(lastContact, todayOn);
  const coming = next && describeNext(next, todayOn);
  return (
    <dl className="col-start-2 grid min-w-0 content-start gap-1 lg:col-start-auto">
      <div>
        <dt className="sr-only">{FAMILY_ROWS.follow}</dt>
        <dd className="font-medium">
          {channel ? FAMILY_ROWS.channel(CHANNEL_NAMES[channel]) : FAMILY_ROWS.covered}
        </dd>
      </div>
      <div className="text-xs">
        <dt className="inline text-muted">{UI.named(CONTACTS.lastContact)}</dt>
        <dd className="inline">
          {last ? (
            <time dateTime={lastContact.on} title={last.day}>
              {last.text}
            </time>
          ) : (
            CONTACTS.never
          )}
        </dd>
      </div>
      <div className="line-clamp-3 text-xs">
        <dt className="inline text-muted">{UI.named(CONTACTS.next)}</dt>
        <dd className="inline">
          {coming ? (
            <time dateTime={next.on} title={coming.day}>
              {coming.text}
            </time>
          ) : (
            CONTACTS.nothingPlanned
          )}
        </dd>
      </div>
    </dl>
  );
}
