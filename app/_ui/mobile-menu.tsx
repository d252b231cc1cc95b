import type { ReactNode } from 'react';
import { UI } from '@/lib/messages/ui';
import { Icon } from './icon';
import { MenuDetails } from './menu-details';

/** The navigation of a phone, folded under its bar. */
export function MobileMenu({
  brand,
  title,
  children,
}: {
  brand: ReactNode;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-14 items-center gap-2 px-2">
      {brand}
      <p className="min-w-0 flex-1 truncate text-sm font-semibold">{title}</p>
      <MenuDetails className="group/menu">
        <summary className="flex min-h-11 items-center gap-1.5 rounded-md px-3 text-sm font-semibold hover:bg-sunken">
          <Icon className="size-5 group-open/menu:hidden" name="menu" />
          <Icon className="hidden size-5 group-open/menu:block" name="close" />
          {UI.menu}
        </summary>
        <div className="absolute inset-x-0 top-full max-h-[calc(100vh-3.5rem)] space-y-4 overflow-y-auto border-b border-line bg-surface px-4 pb-24 pt-3 shadow-raised">
          {children}
        </div>
      </MenuDetails>
    </div>
  );
}
