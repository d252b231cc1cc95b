import type { ReactNode } from 'react';
import { getServerConfig } from '@/app/_server/context';
import { getDesk, requireDesks } from '@/app/_server/desk';
import { AppShell } from '@/app/_ui/app-shell';
import { ROLE_NAMES } from '@/lib/messages/adoption-pages';
import { SEARCH } from '@/lib/messages/search';
import { NAV } from '@/lib/messages/ui';
import { buildNav } from './_parts/build-nav';

type Props = { children: ReactNode; params: Promise<{ uai: string }> };

export default async function DeskLayout({ children, params }: Props) {
  const { uai } = await params;
  const { school, schools, scope, user, can } = await getDesk(uai);
  const { regions } = await requireDesks();
  const at = (path: string) => `/${uai}${path}`;
  const { groups, shortcuts } = buildNav(uai, can);
  const mayReadMail = getServerConfig().localMailbox && can('prepare_wave');
  return (
    <AppShell
      accountHref={at('/mon-compte')}
      desk={{ href: at(''), label: school.name, detail: uai }}
      groups={groups}
      otherDesks={[
        ...schools
          .filter((other) => other.uai !== uai)
          .map((other) => ({ href: `/${other.uai}`, label: other.name, detail: other.uai })),
        ...regions.map(({ regionCode }) => ({ href: '/region', label: NAV.region, detail: regionCode })),
      ]}
      search={{ action: at('/recherche'), label: SEARCH.label }}
      shortcuts={shortcuts}
      user={{ name: user.name, role: scope.roles.map((role) => ROLE_NAMES[role]).join(', ') }}
      {...(mayReadMail && { mailboxHref: at('/boite-locale') })}
    >
      {children}
    </AppShell>
  );
}
