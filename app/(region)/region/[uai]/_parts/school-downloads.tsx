import { DownloadMenu } from '@/app/_ui/download-menu';
import { DRAWING_FORMATS, TABLE_FORMATS } from '@/lib/messages/exports';

/** The files of one part of a school's page: its table, and its drawing where there is one to see. */
export function SchoolDownloads({
  uai,
  part,
  title,
  drawing,
  of,
}: {
  uai: string;
  part: 'chiffres' | 'niveaux' | 'matrice' | 'evolution' | 'plan';
  title: string;
  /** The drawing only, or beside the table. */
  drawing?: 'only' | 'too';
  /** Whose drawing. */
  of?: 'eleves' | 'responsables' | 'familles';
}) {
  const query = new URLSearchParams({ etablissement: uai, ...(of && { public: of }) });
  return (
    <DownloadMenu
      formats={[...(drawing === 'only' ? [] : TABLE_FORMATS), ...(drawing ? DRAWING_FORMATS : [])]}
      href={`/region/export/${part}?${query}`}
      name={title}
    />
  );
}
