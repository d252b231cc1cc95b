import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CHOOSE_DESK } from '@/lib/messages/public-pages';
import { NAV, UI } from '@/lib/messages/ui';
import { requireDesks } from './_server/desk';
import { LinkButton } from './_ui/button';
import { EmptyState } from './_ui/empty-state';
import { Icon, type IconName } from './_ui/icon';
import PublicLayout from './(public)/layout';

export const metadata: Metadata = { title: NAV.home };

/** Leads to the only desk of the person, or asks which one. */
export default async function StartPage() {
  const { schools, regions } = await requireDesks();
  const desks: { href: string; label: string; detail: string; icon: IconName }[] = [
    ...schools.map((s) => ({ href: `/${s.uai}`, label: s.name, detail: s.uai, icon: 'school' as const })),
    // One desk for the région: `getRegionDesk` opens the first membership.
    ...regions.slice(0, 1).map((r) => ({
      href: '/region',
      label: CHOOSE_DESK.region,
      detail: r.regionCode,
      icon: 'map' as const,
    })),
  ];
  const [first] = desks;
  if (first && desks.length === 1) redirect(first.href);
  return (
    <PublicLayout>
      {first ? (
        <>
          <h1 className="text-3xl">{CHOOSE_DESK.title}</h1>
          <ul className="mt-6 space-y-3">
            {desks.map((desk) => (
              <li key={desk.href}>
                <Link
                  className="flex items-center gap-4 rounded-lg border border-line bg-surface p-4 hover:border-line-strong"
                  href={desk.href}
                >
                  <Icon className="size-6 text-accent" name={desk.icon} />
                  <span className="min-w-0 flex-1">
                    <span className="block font-semibold">{desk.label}</span>
                    <span className="block text-sm text-muted">{desk.detail}</span>
                  </span>
                  <Icon className="size-5 text-muted" name="right" />
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <h1 className="sr-only">{NAV.home}</h1>
          <EmptyState
            action={
              <LinkButton href="/deconnexion" look="secondary">
                {UI.signOut}
              </LinkButton>
            }
            icon="lock"
            title={CHOOSE_DESK.none}
          >
            {CHOOSE_DESK.noneText}
          </EmptyState>
        </>
      )}
    </PublicLayout>
  );
}
