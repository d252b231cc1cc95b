import type { ReactNode } from 'react';
import { getRegionDesk, requireDesks } from '@/app/_server/desk';
import { AppShell } from '@/app/_ui/app-shell';
import type { NavItem } from '@/app/_ui/nav-link';
import { REGIONS } from '@/lib/domain/directory/academies';
import { ROLE_NAMES } from '@/lib/messages/adoption-pages';
import { API_KEYS } from '@/lib/messages/api';
import { API_PAGE } from '@/lib/messages/api-reference';
import { DATA_PROTECTION } from '@/lib/messages/data-protection';
import { ENT_SETTINGS } from '@/lib/messages/ent';
import { SESSIONS } from '@/lib/messages/help-sessions';
import { CAMPAIGNS } from '@/lib/messages/region-campaign-pages';
import { REGION_COMPARE } from '@/lib/messages/region-pages';
import { SEARCH } from '@/lib/messages/search';
import { SENDERS } from '@/lib/messages/senders';
import { NAV } from '@/lib/messages/ui';

const SHORTCUTS = ['/region', '/region/etablissements', '/region/campagnes', '/region/permanences'];

export default async function RegionLayout({ children }: { children: ReactNode }) {
  const { scope, user } = await getRegionDesk();
  const { schools } = await requireDesks();
  const items: NavItem[] = [
    { href: '/region', label: NAV.home, icon: 'home', exact: true },
    { href: '/region/etablissements', label: NAV.schools, icon: 'school' },
    { href: '/region/comparer', label: REGION_COMPARE.title, icon: 'chart' },
    { href: '/region/campagnes', label: CAMPAIGNS.nav, icon: 'map' },
    { href: '/region/permanences', label: SESSIONS.nav, icon: 'clock' },
    { href: '/region/modeles', label: NAV.templates, icon: 'file' },
    { href: '/region/scenarios', label: NAV.choose, icon: 'flag' },
    { href: '/region/calendriers', label: NAV.calendars, icon: 'calendar' },
  ];
  const settings: NavItem[] = [
    { href: '/region/reglages/envoi', label: SENDERS.nav, icon: 'send' },
    { href: '/region/reglages/donnees', label: DATA_PROTECTION.nav, icon: 'person' },
    { href: '/region/reglages/ent', label: ENT_SETTINGS.title, icon: 'external' },
    { href: '/region/reglages/cles', label: API_KEYS.title, icon: 'lock' },
    { href: '/region/api', label: API_PAGE.nav, icon: 'info' },
    { href: '/region/journal', label: NAV.journal, icon: 'journal' },
  ];
  return (
    <AppShell
      desk={{ href: '/region', label: REGIONS[scope.regionCode] ?? scope.regionCode, detail: NAV.region }}
      groups={[{ items }, { title: NAV.settings, items: settings }]}
      otherDesks={schools.map(({ uai, name }) => ({ href: `/${uai}`, label: name, detail: uai }))}
      search={{ action: '/region/etablissements', label: SEARCH.schools }}
      // As many as fit beside each other on a phone; the menu has all.
      shortcuts={items.filter(({ href }) => SHORTCUTS.includes(href))}
      user={{ name: user.name, role: ROLE_NAMES.drane }}
    >
      {children}
    </AppShell>
  );
}
