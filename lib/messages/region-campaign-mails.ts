import type { PublishedContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import { formatDayPlain } from './format';
import { describeCampaignGoal, describeWindow } from './region-campaigns';
import { fr } from './typeset';

type CampaignNews = 'published' | 'changed' | 'reminder' | 'closed';
type SessionNews = 'placed' | 'waiting' | 'promoted' | 'moved' | 'changed' | 'cancelled';

const NOT_FOLLOWED = fr`Son ouverture et sa lecture ne sont pas suivies.`;

/** What the principals of a school are told of a campaign of their région. */
export function describeCampaignMail(
  news: CampaignNews,
  { content, note, changes }: { content: PublishedContent; note: string; changes: string[] },
) {
  const { title, why, answerBy } = content;
  const by = formatDayPlain(answerBy);
  const words = {
    published: {
      subject: fr`Campagne régionale : ${title}`,
      headline: fr`Votre région académique vous propose une campagne.`,
      preheader: fr`Votre réponse est attendue d'ici au ${by}.`,
      paragraphs: [why],
    },
    changed: {
      subject: fr`Campagne régionale modifiée : ${title}`,
      headline: fr`Votre région académique a modifié sa campagne.`,
      preheader: note,
      paragraphs: [note, fr`Votre plan n'a pas été modifié.`],
    },
    reminder: {
      subject: fr`Rappel, campagne régionale : ${title}`,
      headline: fr`Votre région académique attend votre réponse.`,
      preheader: fr`Participer ou décliner : quatre minutes suffisent.`,
      paragraphs: [why, fr`Vous pouvez participer, ou décliner en disant pourquoi.`],
    },
    closed: {
      subject: fr`Campagne régionale close : ${title}`,
      headline: fr`Votre région académique a clos sa campagne.`,
      preheader: fr`Votre plan continue.`,
      paragraphs: [fr`Votre plan continue tel quel ; le cadre de la campagne ne s'y applique plus.`],
    },
  }[news];
  return {
    ...words,
    facts:
      news === 'closed'
        ? []
        : [
            { mark: 'Départ', text: describeWindow(content) },
            { mark: 'Fin', text: formatDayPlain(content.endsOn) },
            { mark: 'Objectif', text: describeCampaignGoal(content.goal) },
            { mark: 'Réponse', text: fr`modifiable jusqu'au ${by}` },
          ],
    listTitle: fr`Ce qui change`,
    list: news === 'changed' ? changes : [],
    button: fr`Voir la campagne`,
    why: fr`Vous recevez ce message parce que vous dirigez cet établissement dans Palier. ${NOT_FOLLOWED}`,
  };
}

/** What somebody who has signed up to a help session is told. */
export function describeSessionMail(
  news: SessionNews,
  session: { topic: string; slot: string; place: string; link: string; cancelReason: string },
  hasPlace: boolean,
) {
  const { topic, slot, place, link, cancelReason } = session;
  const replaced = hasPlace
    ? fr`Le rendez-vous est joint à ce message : ouvrez-le, il remplace l'ancien dans votre agenda.`
    : fr`Vous restez en liste d'attente.`;
  const words = {
    placed: {
      subject: fr`Inscription confirmée : ${topic}`,
      headline: fr`Vous êtes inscrit à la permanence.`,
      paragraphs: [fr`Le rendez-vous est joint à ce message : ouvrez-le pour l'ajouter à votre agenda.`],
    },
    waiting: {
      subject: fr`Liste d'attente : ${topic}`,
      headline: fr`La permanence est complète : vous êtes en liste d'attente.`,
      paragraphs: [fr`Dès qu'une place se libère, elle est à vous et un e-mail vous prévient.`],
    },
    promoted: {
      subject: fr`Une place s'est libérée : ${topic}`,
      headline: fr`Une place s'est libérée : vous êtes inscrit.`,
      paragraphs: [
        fr`Le rendez-vous est joint à ce message. Si vous ne pouvez plus venir, désinscrivez-vous : la place ira à quelqu'un d'autre.`,
      ],
    },
    moved: {
      subject: fr`Permanence déplacée : ${topic}`,
      headline: fr`La permanence change de jour ou d'heure.`,
      paragraphs: [
        replaced,
        fr`S'il ne vous convient plus, désinscrivez-vous : la place ira à quelqu'un d'autre.`,
      ],
    },
    changed: {
      subject: fr`Permanence modifiée : ${topic}`,
      headline: fr`La permanence a été modifiée ; le jour et l'heure restent.`,
      paragraphs: [fr`Voici ce qui vaut maintenant.`, replaced],
    },
    cancelled: {
      subject: fr`Permanence annulée : ${topic}`,
      headline: fr`La permanence est annulée.`,
      paragraphs: [fr`Motif : ${cancelReason}`],
    },
  }[news];
  return {
    ...words,
    preheader: slot,
    facts: [
      { mark: 'Quand', text: slot },
      ...(place ? [{ mark: 'Lieu', text: place }] : []),
      ...(link ? [{ mark: 'Visioconférence', text: link }] : []),
    ],
    listTitle: '',
    list: [],
    button: fr`Voir les permanences`,
    why: fr`Vous recevez ce message parce que vous vous êtes inscrit à cette permanence. ${NOT_FOLLOWED}`,
  };
}
