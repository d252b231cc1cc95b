import Link from 'next/link';
import type { ReactNode } from 'react';
import { LogoMark } from '@/app/_ui/logo';
import { NAV, UI } from '@/lib/messages/ui';

/** Pages for anybody: nothing here depends on who reads. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-screen flex-col">
      <header className="no-print border-b border-line bg-surface">
        <p className="mx-auto flex max-w-3xl items-center gap-2.5 px-4 py-3 text-lg font-semibold tracking-tight sm:px-6">
          <LogoMark />
          {UI.product}
        </p>
      </header>
      <main className="mx-auto w-full max-w-3xl flex-1 px-4 py-8 sm:px-6 sm:py-12" id="contenu" tabIndex={-1}>
        {children}
      </main>
      <footer className="no-print border-t border-line">
        <ul className="mx-auto flex max-w-3xl flex-wrap gap-x-6 gap-y-1 px-4 py-4 text-sm text-muted sm:px-6">
          <li>
            <Link className="inline-flex min-h-6 items-center underline hover:text-ink" href="/accessibilite">
              {NAV.accessibility}
            </Link>
          </li>
          <li>
            <Link
              className="inline-flex min-h-6 items-center underline hover:text-ink"
              href="/confidentialite"
            >
              {NAV.privacy}
            </Link>
          </li>
        </ul>
      </footer>
    </div>
  );
}
