import { CellGlyph } from '@/app/_parts/matrix-glyph';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { decideActivationRoutes } from '@/lib/domain/materials/choose-activation-route';
import { CLASS_PAGE } from '@/lib/messages/adoption-pages';
import { ACCOUNT_STATE_NAMES } from '@/lib/messages/ui-adoption';
import type { FamilyView } from '@/lib/services/adoption/list-families';

type Guardian = FamilyView['guardians'][number];

const stateOf = (person: { state: Guardian['state'] }) =>
  person.state ? ACCOUNT_STATE_NAMES[person.state] : CLASS_PAGE.neverSeen;

function waysTo({ email, mobile, address }: Guardian): string {
  const ways = [email && CLASS_PAGE.email, mobile && CLASS_PAGE.mobile, address && CLASS_PAGE.address].filter(
    Boolean,
  );
  return ways.length > 0 ? ways.join(', ') : CLASS_PAGE.nobody;
}

/** The activation routes open to somebody who has not activated, and how the school can reach the person. */
function describeWays(guardian: Guardian): string {
  const routes = decideActivationRoutes({
    kind: 'guardian',
    activated: guardian.activated,
    mobile: guardian.mobile,
  });
  const reach = CLASS_PAGE.reach(waysTo(guardian));
  if (routes.length === 0) return reach;
  const route = routes.some((r) => r.kind === 'sms') ? CLASS_PAGE.routeSms : CLASS_PAGE.routeDeclare;
  return `${CLASS_PAGE.open(route)} · ${reach}`;
}

/** Families with their people, what each account says, the way open to each guardian and how to reach them. */
export function FamilyTable({ caption, families }: { caption: string; families: FamilyView[] }) {
  const columns: Column<FamilyView>[] = [
    {
      id: 'children',
      header: CLASS_PAGE.children,
      rowHeader: true,
      cell: ({ pupils }) => (
        <ul className="space-y-1">
          {pupils.map((p) => (
            <li key={p.id}>
              <CellGlyph cell={p.cell} /> {p.displayName} {p.firstName}{' '}
              <span className="text-xs text-muted">
                {p.classCode} · {stateOf(p)}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'guardians',
      header: CLASS_PAGE.guardiansColumn,
      cell: ({ guardians }) => (
        <ul className="space-y-1">
          {guardians.map((g) => (
            <li key={g.id}>
              <CellGlyph cell={g.cell} /> {g.displayName} {g.firstName}{' '}
              <Badge icon={g.activated ? 'check' : 'clock'} tone={g.activated ? 'adopted' : 'neutral'}>
                {stateOf(g)}
              </Badge>
              <span className="block text-xs text-muted">{describeWays(g)}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      empty={<p className="p-4 text-sm text-muted">{CLASS_PAGE.noFamily}</p>}
      rowKey={(family) => family.id}
      rows={families}
    />
  );
}
