import type {
  FoundInSiecle,
  SiecleFinding,
  SiecleFindingCode,
} from '@/lib/domain/tracking/find-siecle-findings';
import { formatCountOf } from './format';
import { fr, SEMICOLON } from './typeset';

type Words = { title: (count: number) => string; blocks: string; fix: string };

const IN_GUARDIAN = fr`SIECLE, Base Élèves, fiche du responsable`;
const IN_PUPIL = fr`SIECLE, Base Élèves, fiche de l'élève`;

/** Of each finding: how many, what it stands in the way of, and where who corrects it. */
export const SIECLE_FINDING_WORDS: Record<SiecleFindingCode, Words> = {
  pupil_without_class: {
    title: (n) => formatCountOf(n, 'élève sans classe', 'élèves sans classe'),
    blocks: fr`Ne compte dans aucun chiffre ; sa famille ne reçoit ni lettre ni message.`,
    fix: fr`${IN_PUPIL}, « Scolarité » : affectez-le à une division.`,
  },
  pupil_without_guardian: {
    title: (n) => formatCountOf(n, 'élève sans responsable légal', 'élèves sans responsable légal'),
    blocks: fr`N'est dans aucune famille : personne ne peut être prévenu pour lui.`,
    fix: fr`${IN_PUPIL}, « Responsables » : rattachez au moins un représentant légal.`,
  },
  siblings_apart: {
    title: (n) =>
      formatCountOf(
        n,
        'responsable en plusieurs fiches, qui se partagent ses enfants',
        'responsables en plusieurs fiches, qui se partagent leurs enfants',
      ),
    blocks: fr`Chaque fiche a son compte : aucun ne montre tous les enfants, et le SMS demande la date de naissance de chacun.`,
    fix: fr`${IN_GUARDIAN} : rattachez tous les enfants à une seule fiche, puis supprimez l'autre.`,
  },
  duplicate_guardian: {
    title: (n) => formatCountOf(n, 'responsable en double', 'responsables en double'),
    blocks: fr`Deux comptes pour une personne : elle en active un, l'autre reste à relancer.`,
    fix: fr`${IN_GUARDIAN} : gardez la fiche complète, supprimez l'autre.`,
  },
  no_mobile: {
    title: (n) =>
      formatCountOf(n, 'responsable sans numéro de portable', 'responsables sans numéro de portable'),
    blocks: fr`L'activation par SMS : il reste FranceConnect, ou la notification par l'établissement.`,
    fix: fr`${IN_GUARDIAN} : saisissez le portable. L'activation par SMS est possible le lendemain.`,
  },
  malformed_mobile: {
    title: (n) =>
      formatCountOf(
        n,
        'responsable dont le portable est mal écrit ou est un fixe',
        'responsables dont le portable est mal écrit ou est un fixe',
      ),
    blocks: fr`L'activation par SMS : le code ne peut pas arriver.`,
    fix: fr`${IN_GUARDIAN} : corrigez le portable. L'activation par SMS est possible le lendemain.`,
  },
  wrong_number: {
    title: (n) =>
      formatCountOf(
        n,
        'responsable dont le numéro est celui d’une autre personne',
        'responsables dont le numéro est celui d’une autre personne',
      ),
    blocks: fr`L'activation par SMS, et les appels : un appel a montré que le numéro est faux.`,
    fix: fr`${IN_GUARDIAN} : demandez le bon numéro à la famille, puis corrigez-le.`,
  },
  no_email: {
    title: (n) => formatCountOf(n, 'responsable sans adresse e-mail', 'responsables sans adresse e-mail'),
    blocks: fr`Les rappels par e-mail ; une lettre ou un appel les remplace.`,
    fix: fr`${IN_GUARDIAN} : saisissez l'adresse. La lettre « mobile et e-mail » la demande à la famille.`,
  },
  malformed_email: {
    title: (n) => formatCountOf(n, 'adresse e-mail mal écrite', 'adresses e-mail mal écrites'),
    blocks: fr`Les rappels par e-mail : rien ne peut y être remis.`,
    fix: fr`${IN_GUARDIAN} : corrigez l'adresse.`,
  },
  bounced_email: {
    title: (n) =>
      formatCountOf(n, 'adresse e-mail qui refuse les messages', 'adresses e-mail qui refusent les messages'),
    blocks: fr`Les rappels par e-mail : un message y a été refusé, Palier n'y écrit plus.`,
    fix: fr`${IN_GUARDIAN} : demandez une autre adresse, puis corrigez-la.`,
  },
  shared_email: {
    title: (n) =>
      formatCountOf(
        n,
        'responsable qui partage son adresse e-mail avec un autre',
        'responsables qui partagent leur adresse e-mail avec un autre',
      ),
    blocks: fr`Un seul message pour deux, et EduConnect demande à chacun une adresse à soi.`,
    fix: fr`${IN_GUARDIAN} : demandez à chacun son adresse.`,
  },
  guardian_without_pupil: {
    title: (n) =>
      formatCountOf(n, 'responsable rattaché à aucun élève', 'responsables rattachés à aucun élève'),
    blocks: fr`Rien : ils ne comptent pas. Un rattachement a peut-être été oublié.`,
    fix: fr`${IN_GUARDIAN} : rattachez l'élève, ou supprimez la fiche.`,
  },
  class_without_level: {
    title: (n) =>
      formatCountOf(n, 'classe dont le niveau n’est pas connu', 'classes dont le niveau n’est pas connu'),
    blocks: fr`Un plan par niveau et les vagues par niveau l'ignorent.`,
    fix: fr`SIECLE, structures : vérifiez le MEF de la division, puis refaites l'export « Élèves ».`,
  },
};

const countAll = (findings: readonly SiecleFinding[]) =>
  findings.reduce((sum, { found }) => sum + found.length, 0);

/** The work list « Qualité SIECLE ». */
export const QUALITY = {
  title: 'Qualité SIECLE',
  lead: (blocking: readonly SiecleFinding[]) =>
    blocking.length === 0
      ? fr`Aucune anomalie bloquante dans les derniers exports : chaque responsable légal peut activer son compte.`
      : fr`${formatCountOf(countAll(blocking), 'anomalie bloquante', 'anomalies bloquantes')} à corriger dans SIECLE avant de relancer les familles concernées.`,
  howTo: fr`Qui corrige, et quand cela se voit`,
  howToText: [
    fr`Le secrétariat corrige dans SIECLE : Palier ne change rien à SIECLE. Un parent qui change son portable dans EduConnect ne le change pas dans SIECLE.`,
    fr`Déposez ensuite les deux exports SIECLE sous « Imports » : ce qui est corrigé quitte cette liste.`,
    fr`Deux fiches sont dites en double quand elles ont le même nom et un élève, un portable, une adresse e-mail ou une adresse postale en commun. Vérifiez avant de supprimer.`,
  ],
  notAllowed: fr`La direction et le secrétariat voient ce qui est à corriger dans SIECLE. Demandez-leur.`,
  blockingTitle: 'Bloquant',
  otherTitle: 'À améliorer',
  blocks: fr`Ce que cela empêche`,
  fix: fr`Où le corriger`,
  show: (count: number) => fr`Voir ${count === 1 ? 'la fiche' : 'les fiches'}`,
  caption: (title: string) => fr`${title} : de qui il s'agit`,
  columns: { who: 'Qui', classes: 'Classes des enfants', value: 'Dans SIECLE' },
  nothing: fr`–`,
  clean: fr`Rien à corriger`,
  cleanText: fr`Les derniers exports SIECLE ne montrent aucune anomalie. Cette liste se refait à chaque import.`,
  empty: fr`Aucun élève n'est encore connu`,
  emptyText: fr`Déposez les exports « Élèves » et « Responsables » de SIECLE : cette page dira ce qui est à y corriger.`,
  toImports: fr`Déposer les exports SIECLE`,
} as const;

const lineOf = ({ name, classCodes, value }: FoundInSiecle) =>
  `  - ${[name, classCodes.join(' '), value].filter(Boolean).join(SEMICOLON)}`;

export const QUALITY_COMMAND = {
  summary: fr`Dit ce qui est à corriger dans SIECLE`,
  usage: ['palier quality --school UAI [--list] [--json]', fr`  --list  dit aussi de qui il s'agit`].join(
    '\n',
  ),
  lines: (
    findings: readonly SiecleFinding[],
    isBlocking: (code: SiecleFindingCode) => boolean,
    list: boolean,
  ) =>
    findings.length === 0
      ? [QUALITY.clean]
      : findings.flatMap(({ code, found }) => [
          fr`${SIECLE_FINDING_WORDS[code].title(found.length)}${isBlocking(code) ? ' (bloquant)' : ''}`,
          ...(list ? found.map(lineOf) : []),
        ]),
};
