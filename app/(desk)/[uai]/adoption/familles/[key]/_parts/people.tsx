import Link from 'next/link';
import { CellGlyph } from '@/app/_parts/matrix-glyph';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { ASSISTANCE } from '@/lib/messages/assistance';
import { FAMILY_PAGE, FAMILY_ROWS, formatPhone } from '@/lib/messages/families';
import { CELLS } from '@/lib/messages/ui-adoption';
import type { FollowedFamily } from '@/lib/services/tracking/list-followed-families';
import { describeWays, tellState } from '../../../_parts/describe-ways';

/** Everybody of the family with what the lists say of them and the ways to each guardian. */
export function People({
  family,
  mayCall,
  askHref,
}: {
  family: FollowedFamily;
  mayCall: boolean;
  /** Where help is asked for one of them. */
  askHref: (holderId: string) => string;
}) {
  const { pupils, guardians, hiddenGuardians } = family;
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
              <AskForHelp href={askHref(p.id)} name={p.firstName} />
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
              </Badge>
              {pupils.length > 1 && g.pupilIds.length < pupils.length && (
                <span className="block text-xs text-muted">
                  {g.pupilIds.map((id) => firstNames.get(id)).join(', ')}
                </span>
              )}
              <span className="block text-xs text-muted">{describeWays(g)}</span>
              <span className="flex flex-wrap items-center gap-x-4">
                {mayCall && g.mobile && !g.activated && (
                  <a
                    className="link tabular inline-flex min-h-8 items-center"
                    href={`tel:${g.mobile.replace(/[^\d+]/g, '')}`}
                  >
                    {formatPhone(g.mobile)}
                  </a>
                )}
                <AskForHelp href={askHref(g.id)} name={`${g.firstName} ${g.displayName}`} />
              </span>
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

const AskForHelp = ({ href, name }: { href: string; name: string }) => (
  <Link
    aria-label={ASSISTANCE.askFor(name)}
    className="link no-print inline-flex min-h-8 items-center text-xs"
    href={href}
  >
    {ASSISTANCE.ask}
  </Link>
);
