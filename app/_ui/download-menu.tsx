import { EXPORTS, type ExportFormat } from '@/lib/messages/exports';
import { buttonClasses } from './button';
import { Icon } from './icon';
import { MenuDetails } from './menu-details';

/**
 * « Télécharger »: the files of a card. Opens by its own summary without JavaScript. `href` is the address of the
 * export with its choices, `name` what it is of, for who does not see the card around it.
 */
export function DownloadMenu({
  href,
  name,
  label,
  formats,
}: {
  href: string;
  name: string;
  /** Said after « Télécharger », where several menus stand side by side. */
  label?: string;
  formats: readonly ExportFormat[];
}) {
  const addressOf = (format: ExportFormat) => `${href}${href.includes('?') ? '&' : '?'}format=${format}`;
  return (
    <MenuDetails className="no-print group/download relative">
      <summary className={buttonClasses('quiet', '!min-h-9 !px-2.5 !py-1')}>
        <Icon className="size-[1.125rem]" name="download" />
        <span aria-hidden="true">{label ? EXPORTS.downloadOf(label) : EXPORTS.download}</span>
        <span className="sr-only">{EXPORTS.downloadOf(name)}</span>
      </summary>
      {/* On a phone at the foot of the screen: under a button at the left edge it would stand outside. */}
      <ul className="absolute right-0 z-20 mt-1 w-56 rounded-md border border-line bg-surface p-1 shadow-raised max-sm:fixed max-sm:inset-x-4 max-sm:bottom-20 max-sm:z-40 max-sm:w-auto">
        {formats.map((format) => (
          <li key={format}>
            {/* A file is no page: the router must not fetch it as one. */}
            <a
              className="flex min-h-10 items-center rounded px-2.5 py-1.5 text-sm hover:bg-sunken"
              href={addressOf(format)}
            >
              {EXPORTS.formats[format]}
            </a>
          </li>
        ))}
      </ul>
    </MenuDetails>
  );
}
