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

function routeOf(guardian: Guardian): string {
  const routes = decideActivationRoutes({
    kind: 'guardian',
    activated: guardian.activated,
    mobile: guardian.mobile,
  });
  if (routes.length === 0) return '';
  return routes.some((r) => r.kind === 'sms') ? CLASS_PAGE.routeSms : CLASS_PAGE.routeDeclare;
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
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'route',
      header: CLASS_PAGE.route,
      cell: ({ guardians }) => (
        <ul className="space-y-1 text-muted">
          {guardians.map((g) => (
            <li className="min-h-6 whitespace-nowrap" key={g.id}>
              {routeOf(g)}
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'contact',
      header: CLASS_PAGE.contact,
      cell: ({ guardians }) => (
        <ul className="space-y-1 text-muted">
          {guardians.map((g) => (
            <li className="min-h-6 whitespace-nowrap" key={g.id}>
              {waysTo(g)}
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
