import type { Day } from '@/lib/domain/directory/types';
import { formatDay } from '../format';
import { fr } from '../typeset';

/** The words of an invitation, for somebody who may never have heard of Palier. */
export function buildInvitation({
  school,
  name,
  untilOn,
  url,
}: {
  school: string;
  name: string;
  untilOn: Day;
  url: string;
}) {
  return {
    subject: fr`Votre accès à Palier – ${school}`,
    heading: fr`Bonjour ${name},`,
    paragraphs: [
      fr`Le chef d'établissement (${school}) vous a confié un rôle dans Palier, l'outil qui aide à amener chaque famille à son compte EduConnect et à l'ENT.`,
      fr`Choisissez votre mot de passe par le lien ci-dessous. Il ne sert qu'une fois, et jusqu'au ${formatDay(untilOn)}. Votre identifiant est votre adresse e-mail.`,
    ],
    call: 'Choisir mon mot de passe',
    url,
    why: fr`Vous n'attendiez pas ce message ? Ne cliquez pas, et prévenez l'établissement. Palier ne demande jamais de mot de passe par e-mail.`,
  };
}
