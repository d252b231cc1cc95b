import Link from 'next/link';
import type { ReactNode } from 'react';
import { SEARCH } from '@/lib/messages/search';
import { SIGN_IN } from '@/lib/messages/sign-in';
import { NAV, UI } from '@/lib/messages/ui';
import { Flash } from './flash';
import { Icon } from './icon';
import { Logo } from './logo';
import { MenuDetails } from './menu-details';
import { MobileMenu } from './mobile-menu';
import { BarLink, type NavItem, NavLink } from './nav-link';
import { SearchBox } from './search-box';

export type NavGroup = { title?: string; items: NavItem[] };
export type Desk = { href: string; label: string; detail?: string };

export type ShellProps = {
  desk: Desk;
  otherDesks: Desk[];
  groups: NavGroup[];
  /** At most four: the tabs at the foot of a phone. */
  shortcuts: NavItem[];
  user: { name: string; role: string };
  /** Where what is typed in the search box leads. */
  search: { action: string; label: string };
  mailboxHref?: string;
  /** What the person chooses for themself. */
  accountHref?: string;
  children: ReactNode;
};

function DeskSwitcher({ desk, otherDesks }: Pick<ShellProps, 'desk' | 'otherDesks'>) {
  const name = (
    <span className="min-w-0 flex-1 text-left">
      <span className="block text-sm font-semibold leading-tight">{desk.label}</span>
      {desk.detail && <span className="block text-xs text-muted">{desk.detail}</span>}
    </span>
  );
  if (otherDesks.length === 0) return <p className="px-2.5 py-2">{name}</p>;
  return (
    <MenuDetails className="group/desk relative">
      <summary className="flex items-center gap-2 rounded-md border border-line px-2.5 py-2 hover:bg-sunken">
        {name}
        <span className="sr-only">{UI.changeSchool}</span>
        <Icon className="size-4 text-muted" name="down" />
      </summary>
      <ul className="mt-1 rounded-md border border-line bg-surface p-1 shadow-raised lg:absolute lg:inset-x-0 lg:z-40">
        {otherDesks.map((other) => (
          <li key={other.href}>
            <Link className="block rounded px-2.5 py-2 text-sm hover:bg-sunken" href={other.href}>
              <span className="block font-semibold leading-tight">{other.label}</span>
              {other.detail && <span className="block text-xs text-muted">{other.detail}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </MenuDetails>
  );
}

function Navigation({ groups }: { groups: NavGroup[] }) {
  return (
    <div className="space-y-2.5 lg:space-y-1.5">
      {groups.map((group) => (
        <div key={group.title ?? group.items[0]?.href}>
          {group.title && (
            <p className="px-2.5 pb-0.5 text-2xs font-semibold uppercase tracking-wide text-faint">
              {group.title}
            </p>
          )}
          <ul>
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

type AccountProps = Pick<ShellProps, 'mailboxHref' | 'accountHref'>;

function AccountLinks({ mailboxHref, accountHref }: AccountProps) {
  const password: NavItem = { href: '/mot-de-passe', label: SIGN_IN.changeTitle, icon: 'lock' };
  const leave: NavItem = { href: '/deconnexion', label: UI.signOut, icon: 'leave' };
  return (
    <div className="space-y-0.5">
      {mailboxHref && <NavLink item={{ href: mailboxHref, label: UI.localMailbox, icon: 'mailbox' }} />}
      {accountHref && <NavLink item={{ href: accountHref, label: UI.account, icon: 'person' }} />}
      <NavLink item={password} />
      <NavLink item={leave} />
      <p className="flex flex-wrap gap-x-3 px-2.5 text-2xs text-muted">
        <Link className="inline-flex min-h-6 items-center underline hover:text-ink" href="/accessibilite">
          {NAV.accessibility}
        </Link>
        <Link className="inline-flex min-h-6 items-center underline hover:text-ink" href="/confidentialite">
          {NAV.privacy}
        </Link>
      </p>
    </div>
  );
}

const Person = ({ user }: Pick<ShellProps, 'user'>) => (
  <span className="block min-w-0 flex-1 px-2.5 py-1.5 text-left text-sm">
    <span className="block font-semibold leading-tight">{user.name}</span>
    <span className="block text-xs text-muted">{user.role}</span>
  </span>
);

/** Who is signed in; opens upwards, so that the navigation keeps the height. */
function AccountMenu({ user, ...links }: Pick<ShellProps, 'user'> & AccountProps) {
  return (
    <MenuDetails className="group/account relative border-t border-line pt-2">
      <summary className="flex items-center rounded-md pr-2 hover:bg-sunken">
        <Person user={user} />
        <span className="sr-only">{UI.account}</span>
        <Icon className="size-4 text-muted transition-transform group-open/account:rotate-180" name="up" />
      </summary>
      <div className="absolute inset-x-0 bottom-full mb-1 rounded-md border border-line bg-surface p-1.5 shadow-raised">
        <AccountLinks {...links} />
      </div>
    </MenuDetails>
  );
}

/** The frame of a desk: navigation on the left, or behind « Menu » with four tabs at the foot on a phone. */
export function AppShell(props: ShellProps) {
  const { desk, groups, shortcuts, search, user, mailboxHref, accountHref, children } = props;
  const links = { ...(mailboxHref && { mailboxHref }), ...(accountHref && { accountHref }) };
  return (
    <div className="min-h-screen print:!block lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
      <header className="no-print sticky top-0 hidden h-screen flex-col gap-3 border-r border-line bg-surface px-3 py-4 lg:flex">
        <Logo href={desk.href} />
        <DeskSwitcher {...props} />
        <SearchBox {...search} id="recherche" placeholder={SEARCH.placeholder} shortcut />
        <nav
          aria-label={UI.mainNavigation}
          className="goes-on-below -mx-1 min-h-0 flex-1 overflow-y-auto px-1"
        >
          <Navigation groups={groups} />
        </nav>
        <AccountMenu {...links} user={user} />
      </header>
      <header className="no-print sticky top-0 z-30 border-b border-line bg-surface lg:hidden">
        <MobileMenu brand={<Logo compact href={desk.href} />} title={desk.label}>
          <DeskSwitcher {...props} />
          <SearchBox {...search} id="recherche-menu" />
          <nav aria-label={UI.mainNavigation}>
            <Navigation groups={groups} />
          </nav>
          <div className="border-t border-line pt-2">
            <Person user={user} />
            <AccountLinks {...links} />
          </div>
        </MobileMenu>
      </header>
      <main className="min-w-0 px-4 pb-28 pt-5 sm:px-8 sm:pt-8 lg:pb-16" id="contenu" tabIndex={-1}>
        <div className="mx-auto max-w-desk">
          <Flash mailboxHref={mailboxHref} />
          {children}
        </div>
      </main>
      <nav
        aria-label={UI.shortNavigation}
        className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        <ul className="grid auto-cols-fr grid-flow-col">
          {shortcuts.map((item) => (
            <li key={item.href}>
              <BarLink item={item} />
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
