import type { Desk } from '@/app/_server/desk';
import type { NavGroup } from '@/app/_ui/app-shell';
import type { NavItem } from '@/app/_ui/nav-link';
import { ATTENDANCE } from '@/lib/messages/attendance';
import { SESSIONS } from '@/lib/messages/help-sessions';
import { SCHOOL_CAMPAIGN } from '@/lib/messages/region-campaign-pages';
import { QUALITY } from '@/lib/messages/siecle-quality';
import { NAV } from '@/lib/messages/ui';

/** The navigation of a school's desk: what the person's roles open, and the four tabs of a phone. */
export function buildNav(uai: string, can: Desk['can']): { groups: NavGroup[]; shortcuts: NavItem[] } {
  const at = (path: string) => `/${uai}${path}`;
  const home: NavItem = { href: at(''), label: NAV.home, icon: 'home', exact: true };
  const families: NavItem = { href: at('/adoption/familles'), label: NAV.families, icon: 'people' };
  const classes: NavItem = { href: at('/adoption/classes'), label: NAV.classes, icon: 'classes' };
  const toDo: NavItem = { href: at('/plan/a-faire'), label: NAV.todo, icon: 'todo' };
  const mayImport = can('import');
  const groups: NavGroup[] = [
    { items: [home] },
    {
      title: NAV.adoption,
      items: [
        { href: at('/adoption'), label: NAV.overview, icon: 'chart', exact: true },
        classes,
        families,
        ...(can('record_contact')
          ? [{ href: at('/adoption/rencontres'), label: ATTENDANCE.title, icon: 'school' } as const]
          : []),
        { href: at('/adoption/evolution'), label: NAV.evolution, icon: 'trend' },
      ],
    },
    {
      title: NAV.plan,
      items: [
        { href: at('/plan'), label: NAV.calendar, icon: 'calendar', exact: true },
        toDo,
        { href: at('/plan/bascule'), label: NAV.switchOver, icon: 'lock' },
        { href: at('/plan/choisir'), label: NAV.choose, icon: 'flag' },
      ],
    },
    {
      title: NAV.campaigns,
      items: [
        { href: at('/campagnes'), label: NAV.waves, icon: 'send' },
        { href: at('/plan/campagnes'), label: SCHOOL_CAMPAIGN.nav, icon: 'map' },
      ],
    },
    {
      title: NAV.materials,
      items: [
        { href: at('/supports'), label: NAV.library, icon: 'file', exact: true },
        { href: at('/supports/impressions'), label: NAV.printing, icon: 'print' },
        ...(can('post_banner')
          ? [{ href: at('/supports/bannieres'), label: NAV.banners, icon: 'flag' } as const]
          : []),
        ...(can('edit_help_page')
          ? [{ href: at('/supports/page-aide'), label: NAV.helpPage, icon: 'question' } as const]
          : []),
      ],
    },
    {
      title: NAV.help,
      items: [
        { href: at('/assistance'), label: NAV.assistance, icon: 'phone' },
        { href: at('/permanences'), label: SESSIONS.nav, icon: 'clock' },
      ],
    },
    ...(mayImport
      ? [
          {
            title: NAV.data,
            items: [
              { href: at('/donnees'), label: NAV.imports, icon: 'import', exact: true },
              { href: at('/donnees/qualite'), label: QUALITY.title, icon: 'check' },
              { href: at('/donnees/a-decider'), label: NAV.undecided, icon: 'question' },
              { href: at('/donnees/libelles'), label: NAV.labels, icon: 'tag' },
            ] satisfies NavItem[],
          },
        ]
      : []),
    {
      title: NAV.administration,
      items: [
        { href: at('/equipe'), label: NAV.team, icon: 'person' },
        ...(can('read_journal')
          ? [{ href: at('/journal'), label: NAV.journal, icon: 'journal' } as const]
          : []),
        { href: at('/reglages'), label: NAV.settings, icon: 'settings' },
      ],
    },
  ];
  return { groups, shortcuts: [home, classes, families, toDo] };
}
