import type { Db } from '@/db/client';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { AccountState } from '@/lib/domain/roster/types';
import { loadFamilies } from '@/lib/services/adoption/load-families';
import type { DroppedFile } from '@/lib/services/import/read-dropped-file';

const LABELS: Record<AccountState, string> = {
  absent: 'Absent',
  not_notified: 'Non notifié',
  notified: 'Notifié',
  expired: 'Expiré',
  pending_email: 'En attente de validation',
  activated: 'Activé',
  blocked: 'Bloqué',
  disputed: 'Contesté',
};

/** One in so many of those who have not activated has done so this week. */
const ONE_IN = 20;

/** What EduConnect would export of a school's guardians on a day: as they are, and some newly activated. */
export async function writeWeeklyList(db: Db, scope: SchoolScope, on: string): Promise<DroppedFile> {
  const families = await inSchool(db, scope, (tx) => loadFamilies(tx, on, 'all'));
  const lines = families.flatMap(({ guardians, pupils }) =>
    guardians.flatMap((g) => {
      const children = pupils
        .filter((p) => g.pupilIds.includes(p.id))
        .map((p) => `${p.firstName} ${p.displayName} (${p.classCode})`);
      return g.state
        ? [
            {
              activated: g.activated,
              state: g.state,
              who: `${g.civility};${g.displayName};${g.firstName};${g.email ?? ''};${children.join(', ')}`,
            },
          ]
        : [];
    }),
  );
  let waiting = 0;
  const rows = lines.map(({ activated, state, who }) => {
    const activates = !activated && ++waiting % ONE_IN === 0;
    return `${who};${activates ? LABELS.activated : LABELS[state]};;`;
  });
  const header =
    'Civilité;Nom;Prénom;Adresse mail;Élèves;État du compte;Date de notification;Date d’activation';
  return {
    name: `educonnect-responsables-${on}.csv`,
    bytes: Buffer.from([header.replace('’', "'"), ...rows, ''].join('\r\n')),
  };
}
