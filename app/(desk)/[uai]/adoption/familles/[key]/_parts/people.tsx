import Link from 'next/link';
import type { ReactNode } from 'react';
import { CellGlyph } from '@/app/_parts/matrix-glyph';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { ASSISTANCE } from '@/lib/messages/assistance';
import { FAMILY_PAGE, FAMILY_ROWS, formatPhone, nameClosedLine } from '@/lib/messages/families';
import { OWN_OPPOSITION } from '@/lib/messages/oppositions';
import { CELLS } from '@/lib/messages/ui-adoption';
import type { FollowedFamily } from '@/lib/services/tracking/list-followed-families';
import { describeWays, tellState } from '../../../_parts/describe-ways';

/** Everybody of the family with what the lists say of them and the ways to each guardian. */
export function People({
  family,
  mayCall,
  askHref,
  opposition,
}: {
  family: FollowedFamily;
  mayCall: boolean;
  /** What notes or lifts the objection of one of them; nothing where the person may not. */
  opposition: (person: { id: string; name: string }) => ReactNode;
  /** Where help is asked for one of them. */
  askHref: (holderId: string) => string;
}) {
  const { pupils, guardians, hiddenGuardians, closedLines, objectors } = family;
  const firstNames = new Map(pupils.map((p) => [p.id, p.firstName]));
  return (
    <Card className="space-y-4 text-sm">
      <div>
        <h3 className="text-sm text-muted">{FAMILY_PAGE.children}</h3>
        <ul className="mt-1 space-y-1.5">
          {pupils.map((p) => (
            <li key={p.id}>
              <CellGlyph cell={p.place} /> {p.displayName} {p.firstName}{' '}
              <span className="text-xs text-muted">
                {p.classCode} · {tellState(p)}
                {p.place && ` · ${CELLS[p.place].meaning}`}
              </span>{' '}
              {objectors.has(p.id) && <ObjectorMark />} <AskForHelp href={askHref(p.id)} name={p.firstName} />
              {opposition({ id: p.id, name: `${p.firstName} ${p.displayName}` })}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="text-sm text-muted">{FAMILY_PAGE.guardians}</h3>
        <ul className="mt-1 space-y-3">
          {guardians.map((g) => (
            <li key={g.id}>
              <CellGlyph cell={g.place} /> <span className="font-semibold">{g.displayName}</span>{' '}
              {g.firstName}{' '}
              <Badge icon={g.activated ? 'check' : 'clock'} tone={g.activated ? 'adopted' : 'neutral'}>
                {tellState(g)}
              </Badge>{' '}
              {objectors.has(g.id) && <ObjectorMark />}
              {pupils.length > 1 && g.pupilIds.length < pupils.length && (
                <span className="block text-xs text-muted">
                  {g.pupilIds.map((id) => firstNames.get(id)).join(', ')}
                </span>
              )}
              <span className="block text-xs text-muted">{describeWays(g)}</span>
              <span className="flex flex-wrap items-center gap-x-4">
                {mayCall && closedLines.has(g.id) && (
                  <span className="text-xs text-muted">{nameClosedLine(closedLines.get(g.id))}</span>
                )}
                {mayCall && g.mobile && !g.activated && !closedLines.has(g.id) && (
                  <a
                    className="link tabular inline-flex min-h-8 items-center"
                    href={`tel:${g.mobile.replace(/[^\d+]/g, '')}`}
                  >
                    {formatPhone(g.mobile)}
                  </a>
                )}
                <AskForHelp href={askHref(g.id)} name={`${g.firstName} ${g.displayName}`} />
              </span>
              {opposition({ id: g.id, name: `${g.firstName} ${g.displayName}` })}
            </li>
          ))}
        </ul>
        {hiddenGuardians > 0 && (
          <p className="mt-1 text-xs text-muted">{FAMILY_ROWS.hidden(hiddenGuardians)}</p>
        )}
      </div>
    </Card>
  );
}

const ObjectorMark = () => (
  <Badge icon="close" tone="neutral">
    {OWN_OPPOSITION.mark}
  </Badge>
);

const AskForHelp = ({ href, name }: { href: string; name: string }) => (
  <Link
    aria-label={ASSISTANCE.askFor(name)}
    className="link no-print inline-flex min-h-8 items-center text-xs"
    href={href}
  >
    {ASSISTANCE.ask}
  </Link>
);
