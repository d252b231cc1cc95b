import type { Agreement, Fact, KnownFacts, WrittenFacts } from '@/lib/domain/import/compare-facts';
import type { ListKind } from '@/lib/domain/import/types';
import { formatCountOf, formatDayPlain } from './format';
import { fr } from './typeset';

export const LIST_KIND_NAMES: Record<ListKind, string> = {
  educonnect_pupils: 'Les comptes EduConnect des élèves',
  educonnect_guardians: 'Les comptes EduConnect des responsables',
  ent_accounts: fr`Les comptes et connexions de l'ENT`,
};

/** The screen on which the columns of an unknown list are told, once. */
export const MAPPING = {
  title: fr`Que contiennent ces colonnes ?`,
  lead: (file: string, rows: number) =>
    fr`« ${file} » (${formatCountOf(rows, 'ligne', 'lignes')}) a des colonnes que Palier n'a encore jamais vues. Dites-le une fois : les listes de ce modèle se liront seules ensuite.`,
  keptNothing: fr`Le fichier lui-même n'a pas été conservé : il peut contenir des codes que personne n'a encore dit d'écarter. Après l'enregistrement, déposez-le de nouveau.`,
  kind: 'Cette liste donne',
  columnsTitle: 'Colonne par colonne',
  columnsLead: fr`Une colonne qui n'est pas lue n'est conservée nulle part. Les codes et mots de passe sont masqués ici, et ne sont jamais conservés.`,
  unread: 'Ne pas lire',
  header: (header: string, occurrence: number) =>
    occurrence > 1 ? fr`${header} (${occurrence}e colonne de ce nom)` : header,
  noHeader: (index: number) => fr`Colonne ${index} (sans titre)`,
  samples: (values: string) => fr`par exemple ${values}`,
  noSample: 'aucune valeur dans les premières lignes',
  save: 'Enregistrer ces colonnes',
  thenDropAgain: fr`La page suivante vous demandera de déposer de nouveau ce fichier : gardez-le sous la main.`,
  needs: fr`Il faut au moins le nom et le prénom (ensemble ou séparés). Pour EduConnect, l'état du compte. Pour l'ENT, le type de compte et la dernière connexion.`,
  usedTwice: (field: string, first: number, second: number) =>
    fr`« ${field} » est choisi deux fois, pour la colonne ${first} et la colonne ${second}. Gardez-le pour une seule, puis enregistrez de nouveau.`,
  doubts: fr`Ce qui n'est pas sûr`,
  unknownChoice: fr`Un choix n'a pas été compris. Rien n'a été enregistré : vérifiez les colonnes, puis recommencez.`,
} as const;

type Told = Record<Fact, string | undefined>;
type WrittenPerson = { familyName: string; usageName?: string; firstName: string };

/** Family name first, as lists write it; both names where there are two, since either may be the one that was written. */
const describeName = ({ familyName, usageName, firstName }: WrittenPerson): string =>
  usageName && usageName !== familyName
    ? fr`${usageName} ${firstName} (nom de famille : ${familyName})`
    : `${familyName} ${firstName}`;

const writtenName = ({ family, usage, first, full }: WrittenFacts['names']): string =>
  full ??
  describeName({
    familyName: family ?? usage ?? '',
    ...(usage && { usageName: usage }),
    firstName: first ?? '',
  }).trim();

const withClass = (name: string, classCode: string | undefined): string =>
  classCode ? `${name} (${classCode})` : name;

/** The screen on which a person says whom an ambiguous row means. */
export const QUESTIONS = {
  title: 'Lignes à décider',
  lead: (questions: number) =>
    fr`${formatCountOf(questions, 'ligne désigne', 'lignes désignent')} plusieurs personnes possibles, ou une seule sans certitude. Dites de qui il s'agit : la réponse vaut pour tous les imports, passés et à venir.`,
  none: fr`Rien à décider`,
  noneText: fr`Chaque ligne importée désigne une personne sans ambiguïté. Les prochaines qui poseront question s'afficheront ici.`,
  backToImports: 'Voir les imports',
  notAllowed: fr`La direction et le secrétariat rattachent les lignes aux personnes. Demandez-leur, ou au chef d'établissement de vous donner ce rôle.`,
  helpTitle: fr`Comment décider ?`,
  help: [
    fr`Sous chaque personne, une coche marque ce qui est comme dans la ligne, une croix ce qui diffère, un point d'interrogation ce que l'un des deux ne dit pas. En cas de doute, cherchez la personne dans l'administration d'EduConnect : l'identifiant y est.`,
    fr`« Aucune de ces personnes » écarte la ligne. Une liste plus récente qui la contient posera de nouveau la question.`,
    fr`Si deux fiches désignent la même personne dans SIECLE, corrigez SIECLE : c'est la vraie cause.`,
  ],
  unnamed: 'Personne sans nom',
  where: (line: string, file: string) => fr`Ligne ${line} de « ${file} »`,
  also: (lists: number) => fr`et ${formatCountOf(lists, 'autre liste', 'autres listes')}`,
  rowSays: fr`Ce que dit la ligne`,
  says: (what: string) => fr`Compte : ${what}`,
  connectedOn: (day: string) => fr`s'est connecté à l'ENT le ${day}`,
  neverConnected: fr`ne s'est jamais connecté à l'ENT`,
  ask: fr`De qui s'agit-il ?`,
  factNames: {
    name: fr`Nom :`,
    bornOn: fr`Date de naissance :`,
    class: fr`Classe :`,
    children: fr`Enfants :`,
    email: fr`E-mail :`,
  } satisfies Record<Fact, string>,
  notKnown: 'inconnu',
  agreement: {
    same: 'Comme la ligne',
    different: 'Différent de la ligne',
    untold: fr`Non comparable : l'un des deux ne le dit pas`,
  } satisfies Record<Agreement, string>,
  candidateName: (person: WrittenPerson) => describeName(person),
  /** What a row says, fact by fact; nothing for what it does not say. */
  writtenFacts: ({ names, bornOn, classCodes, children, email }: WrittenFacts): Told => ({
    name: writtenName(names),
    bornOn: bornOn && formatDayPlain(bornOn),
    class: classCodes.join(', ') || undefined,
    children: children.map((c) => withClass(writtenName(c), c.classCode)).join(', ') || undefined,
    email,
  }),
  /** The same facts as the school knows them; the class of a guardian is that of their children. */
  knownFacts: ({ children, ...person }: KnownFacts): Told => ({
    name: describeName(person),
    bornOn: person.bornOn && formatDayPlain(person.bornOn),
    class:
      person.classCode ?? ([...new Set(children.flatMap((c) => c.classCode ?? []))].join(', ') || undefined),
    children: children.map((c) => withClass(describeName(c), c.classCode)).join(', ') || undefined,
    email: person.email,
  }),
  nobody: 'Aucune de ces personnes',
  nobodyHint: fr`La ligne est écartée.`,
  save: 'Enregistrer ma réponse',
  more: (left: number) => fr`${formatCountOf(left, 'autre ligne suivra', 'autres lignes suivront')}.`,
} as const;

/** The screen of what the labels of EduConnect lists mean. */
export const LABELS = {
  title: fr`Libellés d'état`,
  lead: fr`Ce que veulent dire les états écrits dans vos listes EduConnect. Une ligne dont l'état n'est pas connu est refusée, jamais devinée.`,
  notAllowed: fr`La direction et le secrétariat disent ce que signifient les libellés. Vous pouvez les lire.`,
  unknownTitle: 'Libellés rencontrés et encore inconnus',
  unknownLead: fr`Des lignes ont été refusées à cause d'eux. Dites ce que chacun signifie : un import contrôlé et pas encore appliqué en tiendra compte ; une liste déjà appliquée est à déposer de nouveau.`,
  unknownRows: (rows: number) => formatCountOf(rows, 'ligne refusée', 'lignes refusées'),
  /** The newest lists first; the others are counted. */
  inFiles: (names: readonly string[]) =>
    names.length > 3
      ? fr`« ${names.slice(0, 3).join(' », « ')} » et ${formatCountOf(names.length - 3, 'autre liste', 'autres listes')}`
      : fr`« ${names.join(' », « ')} »`,
  ownTitle: 'Les libellés de votre établissement',
  ownNone: fr`Aucun pour l'instant.`,
  addTitle: 'Ajouter un libellé',
  label: 'Libellé',
  labelHint: fr`Tel qu'il est écrit dans la liste ; accents et majuscules ne comptent pas.`,
  state: 'Signifie',
  stateOf: (label: string) => fr`« ${label} » signifie`,
  choose: 'Choisir…',
  add: 'Ajouter',
  save: 'Enregistrer',
  remove: 'Retirer',
  overrides: (state: string) => fr`remplace le sens fourni (${state})`,
  shippedTitle: 'Les libellés fournis',
  shippedLead: fr`Ils valent tant que votre établissement ne dit pas autre chose. Les vrais libellés d'EduConnect ne sont pas publiés : ceux-ci sont les plus probables. Ils s'écrivent ici sans accents ni majuscules, comme ils sont comparés.`,
  shippedCaption: 'Libellés fournis, par état',
  columns: { state: 'État', labels: 'Libellés reconnus' },
} as const;
