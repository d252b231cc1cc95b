import type { Problem } from '@/lib/domain/result';
import { alertsProblems } from './alerts';
import { apiProblems } from './api';
import { assistanceProblems } from './assistance';
import { bannerProblems } from './banners';
import { campaignProblems } from './campaign';
import { comparisonProblems } from './comparison';
import { contactProblems } from './contacts';
import { protectionProblems } from './data-protection';
import { entProblems } from './ent';
import { exportProblems } from './exports';
import { generateProblems } from './generate-command';
import { meetingProblems } from './help-desk';
import { lettersProblems } from './letters';
import { deskProblems } from './materials/desk-problems';
import { pieceProblems } from './materials/piece-problems';
import { nameIn } from './name-in';
import { planEditProblems } from './plan-edit';
import { followProblems } from './plan-follow';
import { planReportProblems } from './plan-report';
import { planningProblems } from './planning';
import { preparedWorkProblems } from './prepared-work';
import { printRunProblems } from './print-runs';
import { regionCampaignProblems } from './region-campaign-problems';
import { reportProblems } from './report';
import { scenarioProblems } from './scenario-problems';
import { senderProblems } from './senders';
import { seriesProblems } from './series';
import { staffTimeProblems } from './staff-time';
import { switchOverProblems } from './switch-over-problems';
import { teamProblems } from './team';
import { fr } from './typeset';

type Fill = Record<string, string | number>;

/**
 * What every refusal says, whichever verb it comes from: the stages' own tables, and those that no stage has a
 * table for (access, directory, import, adoption). `problems.test.ts` looks for a code without a sentence.
 */
const sentences = {
  not_allowed: () =>
    fr`Votre rôle ne permet pas cette action. Rien n’a été modifié : demandez au chef d’établissement de la faire ou de vous la déléguer.`,
  bad_credentials: () =>
    fr`Adresse ou mot de passe inconnu. Vérifiez l’adresse, puis ressaisissez le mot de passe.`,
  too_many_attempts: () =>
    fr`Trop d’essais pour cette adresse. Attendez un quart d’heure, puis essayez de nouveau.`,
  bad_current_password: () =>
    fr`Ce n’est pas votre mot de passe actuel : rien n’a été changé. Ressaisissez les trois champs.`,
  same_password: () =>
    fr`Le nouveau mot de passe est le même que l’actuel : rien n’a été changé. Choisissez-en un autre.`,
  unknown_account: (d) => fr`Aucun compte n’a l’adresse ${d.email ?? ''}. Rien n’a été modifié.`,
  invalid_user: (d) => fr`Le compte n’est pas créé : vérifiez ${nameIn(FIELDS, d.field) ?? 'les champs'}.`,
  unknown_school: (d) =>
    fr`L’établissement ${d.school ?? d.uai ?? ''} n’est pas connu de Palier. Vérifiez l’UAI, ou créez-le par « palier school add », ou en ajoutant « --create » à l’import de ses fichiers.`,
  unknown_region: (d) =>
    fr`La région académique ${d.region ?? ''} n’existe pas. Donnez un code comme OCC ou IDF.`,
  already_delegated: () => fr`Cette personne a déjà ce rôle. Rien n’a été modifié.`,
  unknown_department: (d) =>
    fr`L’UAI ${d.uai ?? ''} ne commence par aucun département connu. Vérifiez-le : sept chiffres et une lettre, par exemple 0312345X.`,
  school_exists: (d) => fr`L’établissement ${d.uai ?? ''} existe déjà. Rien n’a été modifié.`,
  invalid_settings: (d) =>
    fr`Les réglages ne sont pas enregistrés : vérifiez ${nameIn(FIELDS, d.field) ?? 'les champs'}, puis enregistrez de nouveau.`,
  no_files: () => fr`Aucun fichier n’a été reçu. Choisissez au moins un fichier.`,
  too_many_files: (d) => fr`Trop de fichiers à la fois : déposez-en ${d.max ?? ''} au plus.`,
  upload_too_large: (d) =>
    fr`L’envoi dépasse ${d.max ?? ''} Mo. Rien n’a été enregistré : déposez les fichiers en plusieurs fois.`,
  unknown_batch: () => fr`Cet import n’existe pas, ou n’existe plus. Revenez à la liste des imports.`,
  batch_closed: () =>
    fr`Cet import est déjà terminé : il a été appliqué ou abandonné. Déposez de nouveau les fichiers pour les reprendre.`,
  batch_applying: () =>
    fr`L’application de cet import vient de commencer, par vous ou par un collègue : il ne peut plus être abandonné. Rechargez la page dans un instant.`,
  needs_mapping: (d) =>
    fr`Le fichier « ${d.file ?? ''} » attend que vous indiquiez ce que contiennent ses colonnes. Rien n’a été appliqué.`,
  mapping_incomplete: (d) =>
    fr`Il manque une colonne indispensable : ${d.fields ?? ''}. Indiquez laquelle, puis enregistrez de nouveau.`,
  observed_day_invalid: () =>
    fr`Ce jour n’est pas valable : donnez un jour de cette année scolaire, passé ou aujourd’hui.`,
  unknown_file: () => fr`Ce fichier n’attend plus rien : il a été appliqué, abandonné ou repris.`,
  nothing_to_decide: () => fr`Cette ligne a déjà été décidée. Rien n’a été modifié.`,
  not_a_candidate: () => fr`Cette personne ne fait pas partie des propositions pour cette ligne.`,
  not_confirmed: (d) =>
    fr`Rien n’a été effacé : pour confirmer, recopiez l’UAI de l’établissement (${d.uai ?? ''}).`,
  invalid_label: () => fr`Donnez le libellé tel qu’il est écrit dans la liste, et choisissez un état.`,
  class_not_yours: (d) =>
    fr`La classe ${d.class ?? ''} ne vous est pas confiée. Le chef d’établissement peut vous la déléguer.`,
  unknown_class: (d) => fr`La classe ${d.class ?? ''} n’existe pas dans cet établissement.`,
  no_families: () => fr`Aucune famille n’est encore connue : importez les fichiers SIECLE, puis revenez.`,
  no_school_days_ahead: () =>
    fr`Il ne reste aucun jour de classe à prévoir. Les chiffres constatés restent affichés.`,
  not_enough_data: () =>
    fr`Les listes importées ne suffisent pas encore pour une prévision. Continuez à importer les listes EduConnect : elle apparaîtra d’elle-même.`,
  ...planEditProblems,
  ...switchOverProblems,
  ...followProblems,
  ...planReportProblems,
  ...preparedWorkProblems,
  ...staffTimeProblems,
  ...teamProblems,
  ...planningProblems,
  ...scenarioProblems,
  ...regionCampaignProblems,
  ...apiProblems,
  ...alertsProblems,
  ...lettersProblems,
  ...pieceProblems,
  ...bannerProblems,
  ...meetingProblems,
  ...assistanceProblems,
  ...printRunProblems,
  ...deskProblems,
  ...campaignProblems,
  ...senderProblems,
  ...entProblems,
  ...comparisonProblems,
  ...contactProblems,
  ...protectionProblems,
  ...generateProblems,
  ...exportProblems,
  ...reportProblems,
  ...seriesProblems,
} satisfies Record<string, (d: Fill) => string>;

/** Every code that a verb may refuse with. A verb whose union has another one does not compile where it is shown. */
export type ProblemCode = keyof typeof sentences;

const FIELDS: Record<string, string> = {
  email: 'l’adresse e-mail',
  name: 'le nom',
  role: 'le rôle',
  password: 'le mot de passe (12 caractères au moins)',
  schoolUai: 'l’établissement ou la région académique',
  classCodes: 'la classe (un professeur principal ou un CPE en a une au moins)',
  addressLines: 'l’adresse postale (4 lignes de 38 caractères au plus)',
  city: 'la commune',
  phone: 'le téléphone',
  windowDays: 'le nombre de jours d’usage (de 7 à 120)',
  staleDays: 'l’âge des listes (de 1 à 60 jours)',
  helpOpening: 'les horaires (une ligne)',
  helpPlace: 'le lieu (une ligne)',
  helpPhone: 'le téléphone (une ligne)',
  helpPeople: 'les personnes (une ligne)',
  entName: 'le nom de l’ENT',
  entUrl: 'l’adresse de l’ENT (elle commence par https://)',
  rentreeOn: 'le jour de la rentrée',
};

export const isKnownProblem = (code: string): code is ProblemCode => Object.hasOwn(sentences, code);

/** The French sentence of a refusal: what happened, what is kept, what to do. */
export function describeProblem({ code, detail }: Problem<ProblemCode>): string {
  const sentence: (d: Fill) => string = sentences[code];
  return sentence(detail ?? {});
}
