import type { Role } from '@/lib/domain/access/types';
import { fr } from './typeset';

type SignIn = { email: string; password: string; name: string; role: Role };

const ROLES: Record<Role, string> = {
  principal: 'direction',
  secretariat: 'secrétariat',
  rupn: 'référent numérique',
  cpe: 'CPE',
  class_teacher: 'professeur principal',
  drane: 'DRANE',
};

/** What `npm run up` says once the product is built. */
export const SERVE = {
  ready: (url: string) => fr`\nPalier est prêt : ${url}\n`,
  signIns: (people: readonly SignIn[]) => {
    const width = Math.max(...people.map((person) => person.email.length));
    return [
      fr`Comptes de démonstration :`,
      ...people.map((p) => `  ${p.email.padEnd(width)}  ${p.password}  ${ROLES[p.role]}`),
      '',
    ].join('\n');
  },
  firstSteps: [
    fr`Personne ne peut encore se connecter. Dans un autre terminal, avec le même dossier de données :`,
    fr`  bin/palier school add --uai UAI --name "Collège …" --kind college`,
    fr`  bin/palier user add --email ADRESSE --name "Prénom Nom" --role principal --school UAI`,
    fr`Pour la région académique :`,
    fr`  bin/palier user add --email ADRESSE --name "Prénom Nom" --role drane --region CODE`,
    '',
  ].join('\n'),
  mailbox: fr`Aucun e-mail ne part : tous arrivent dans la boîte locale, à lire dans le navigateur.`,
  howToStop: fr`Ctrl-C arrête tout ; les données restent.`,
  stopping: fr`\nArrêt en cours…`,
  stopped: fr`Palier est arrêté. Les données sont conservées.`,
  databaseRestarted: fr`La base de données locale avait disparu ; elle a été relancée.`,
  webEnded: (code: number | null, seconds: number) =>
    fr`Le site s’est arrêté (code ${code ?? '?'}) ; nouveau démarrage dans ${seconds} s.`,
} as const;
