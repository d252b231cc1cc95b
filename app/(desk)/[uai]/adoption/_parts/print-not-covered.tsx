import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import type { ButtonLook } from '@/app/_ui/button';
import { NOT_COVERED } from './not-covered';
import { PrintSelection } from './print-selection';

/** Prints the letters of all families that are not covered: of a class, or of what the person may print of the school. */
export function PrintNotCovered({
  uai,
  classCode,
  back,
  look,
  ariaLabel,
  children,
}: {
  uai: string;
  classCode?: string;
  /** The page that shows the marks that the printing makes. */
  back?: string;
  look?: ButtonLook;
  ariaLabel?: string;
  children: ReactNode;
}) {
  const action = `/api/desk/${uai}/lettres`;
  return (
    <form action={action} className="no-print" method="post">
      <input name="envoi" type="hidden" value={randomUUID()} />
      <input name="choix" type="hidden" value={NOT_COVERED} />
      {classCode && <input name="classe" type="hidden" value={classCode} />}
      {back && <input name="retour" type="hidden" value={back} />}
      <PrintSelection action={action} ariaLabel={ariaLabel} look={look}>
        {children}
      </PrintSelection>
    </form>
  );
}
