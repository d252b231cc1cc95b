import type { ListField } from '@/lib/domain/import/columns';
import type { FileErrorCode, FileProblem } from '@/lib/domain/import/file-problem';
import type { FileKind, RowIssue, RowReason } from '@/lib/domain/import/types';
import { formatCount, formatDayShort } from './format';
import { nameIn } from './name-in';
import { fr } from './typeset';

type Fill = Record<string, string | number>;

/** What a file is, in a table of files. */
export const fileKindNames: Record<FileKind, string> = {
  siecle_pupils: 'SIECLE, élèves',
  siecle_guardians: 'SIECLE, responsables',
  educonnect_pupils: 'EduConnect, comptes des élèves',
  educonnect_guardians: 'EduConnect, comptes des responsables',
  ent_accounts: fr`ENT, export des comptes`,
};

/** What a column of a list may say, for the person who maps it. */
export const listFieldNames: Record<ListField, string> = {
  familyName: 'Nom de famille',
  usageName: fr`Nom d'usage`,
  firstName: 'Prénom',
  fullName: 'Nom et prénom dans une seule colonne',
  bornOn: 'Date de naissance',
  classCode: 'Classe',
  children: 'Enfants (dans une seule colonne)',
  childFamilyName: fr`Nom de l'enfant`,
  childFirstName: fr`Prénom de l'enfant`,
  state: 'État du compte',
  notifiedOn: 'Date de notification',
  activatedOn: fr`Date d'activation`,
  entId: fr`Identifiant dans l'ENT`,
  login: 'Identifiant de connexion (non conservé)',
  siecleId: 'Identifiant SIECLE',
  type: 'Type de compte (élève, parent…)',
  lastConnectedAt: 'Dernière connexion',
  activationCode: 'Code ou mot de passe (non conservé)',
  method: 'Mode de connexion (EduConnect ou ENT)',
  email: 'Adresse e-mail',
};

const fieldName = (field: string | number | undefined): string =>
  listFieldNames[field as ListField] ?? String(field ?? '');

/** Ends a sentence about a file that was refused before anything could be read of it. */
const NOTHING = fr`Rien n'a été modifié.`;
const SAVE_AS_CSV = fr`Ouvrez-le dans votre tableur, choisissez « Enregistrer sous », puis le format CSV, et déposez le fichier obtenu.`;
const RENAME = fr`Si le nom du fichier donne un mauvais jour, renommez-le sans ce jour, puis déposez-le de nouveau : Palier vous demandera lequel.`;
const EXPORT_AGAIN = fr`Refaites l'export et déposez le fichier tel que vous l'avez reçu.`;

const fileProblems: Record<FileErrorCode, (d: Fill) => string> = {
  empty: () => fr`Le fichier est vide. ${NOTHING} ${EXPORT_AGAIN}`,
  too_large: (d) =>
    fr`Le fichier dépasse ${d.limitMb ?? 100} Mo : un export d'établissement en fait quelques-uns. ${NOTHING} Vérifiez que c'est le bon fichier.`,
  zip_broken: () =>
    fr`L'archive zip est abîmée ou incomplète. ${NOTHING} Téléchargez-la de nouveau et déposez-la telle quelle.`,
  zip_encrypted: () =>
    fr`L'archive zip est protégée par un mot de passe. ${NOTHING} Ouvrez-la, puis déposez le fichier qu'elle contient.`,
  zip_nested: () =>
    fr`L'archive zip contient une autre archive. ${NOTHING} Ouvrez-la, puis déposez l'archive ou le fichier intérieur.`,
  zip_method: () =>
    fr`L'archive zip est compressée d'une façon que Palier ne lit pas. ${NOTHING} Ouvrez-la, puis déposez le fichier qu'elle contient.`,
  zip_too_many: (d) =>
    fr`L'archive zip contient ${formatCount(Number(d.entries ?? 0))} fichiers. ${NOTHING} Déposez seulement l'export, dans son archive d'origine.`,
  zip_bomb: () =>
    fr`L'archive zip contient un fichier démesuré par rapport à sa taille : elle n'a pas été ouverte. ${NOTHING} ${EXPORT_AGAIN}`,
  zip_several: (d) =>
    fr`L'archive zip contient plusieurs exports : ${d.names ?? ''}. ${NOTHING} Ouvrez-la, puis déposez ces fichiers ensemble, sans archive.`,
  zip_nothing: (d) =>
    fr`L'archive zip ne contient ni fichier XML ni fichier CSV${d.names ? fr` (elle contient : ${d.names})` : ''}. ${NOTHING} ${EXPORT_AGAIN}`,
  other_archive: () =>
    fr`Cette sorte d'archive (gzip, 7z, RAR…) n'est pas lue. ${NOTHING} Ouvrez-la, puis déposez le fichier qu'elle contient.`,
  spreadsheet: () =>
    fr`C'est un classeur de tableur, que Palier ne lit pas encore. ${NOTHING} ${SAVE_AS_CSV}`,
  office_document: () =>
    fr`C'est un document de traitement de texte ou de présentation, pas un export. ${NOTHING} Déposez l'export XML, zip ou CSV.`,
  pdf: () =>
    fr`C'est un PDF : les données ne peuvent pas y être lues. ${NOTHING} Déposez la liste au format CSV.`,
  image: () => fr`C'est une image. ${NOTHING} Déposez l'export XML, zip ou CSV.`,
  html: () =>
    fr`C'est une page web, peut-être l'écran de connexion du service ou un tableau enregistré par le navigateur. ${NOTHING} Reconnectez-vous, puis refaites l'export.`,
  binary: () =>
    fr`Ce fichier n'est ni un export XML, ni une archive zip, ni un texte CSV. ${NOTHING} ${EXPORT_AGAIN}`,
  xml_dtd: () =>
    fr`Ce fichier XML contient une déclaration DOCTYPE, que SIECLE n'écrit jamais et qui peut être dangereuse : il n'a pas été lu. ${NOTHING} ${EXPORT_AGAIN}`,
  xml_broken: (d) =>
    fr`Le fichier XML est incomplet ou abîmé à la ligne ${formatCount(Number(d.line ?? 0))}. ${NOTHING} ${EXPORT_AGAIN}`,
  xml_too_deep: (d) =>
    fr`Le fichier XML est construit d'une façon que SIECLE n'emploie jamais (ligne ${formatCount(Number(d.line ?? 0))}) : il n'a pas été lu. ${NOTHING} ${EXPORT_AGAIN}`,
  xml_encoding: (d) =>
    fr`Le fichier XML n'est pas dans l'encodage qu'il annonce, ou celui-ci est inconnu (${d.encoding ?? ''}) : des accents seraient perdus. ${NOTHING} ${EXPORT_AGAIN}`,
  xml_not_needed: (d) =>
    fr`C'est l'export « ${d.export ?? ''} », dont Palier n'a pas besoin. ${NOTHING} Déposez « ElevesSansAdresses » (ou « AvecAdresses ») et « ResponsablesAvecAdresses ».`,
  xml_private_import: () =>
    fr`C'est le fichier qu'un établissement privé envoie à SIECLE, pas un export de SIECLE. ${NOTHING} Exportez les élèves et les responsables depuis SIECLE.`,
  xml_unknown: (d) =>
    fr`Ce fichier XML (« ${d.root ?? ''} ») n'est pas un export de SIECLE. ${NOTHING} Déposez « ElevesSansAdresses » et « ResponsablesAvecAdresses ».`,
  siecle_parameters: (d) =>
    fr`L'export SIECLE ne dit pas ${nameIn(PARAMETERS, d.tag) ?? fr`ce qu'il devrait`} (${d.tag ?? ''}). ${NOTHING} ${EXPORT_AGAIN}`,
  list_no_table: () =>
    fr`Ce texte n'est pas un tableau : aucune colonne n'y est séparée par un point-virgule, une virgule ou une tabulation. ${NOTHING} ${EXPORT_AGAIN}`,
  list_line_too_long: (d) =>
    fr`La ligne ${formatCount(Number(d.line ?? 0))} est d'une longueur anormale : ce n'est sans doute pas une liste de comptes. ${NOTHING} ${EXPORT_AGAIN}`,
  list_quote: (d) =>
    fr`Un guillemet ouvert dans la liste n'est jamais refermé (ligne ${formatCount(Number(d.line ?? 0))}). ${NOTHING} ${EXPORT_AGAIN}`,
  missing_column: (d) =>
    fr`Il manque une colonne indispensable : « ${fieldName(d.field)} ». ${NOTHING} Ajoutez-la à l'export, ou indiquez quelle colonne la contient.`,
  duplicate_column: (d) =>
    fr`La colonne « ${d.column ?? ''} » figure plusieurs fois : on ne sait pas laquelle lire. ${NOTHING} Indiquez laquelle contient quoi.`,
  unknown_layout: () =>
    fr`Les colonnes de cette liste ne sont pas encore connues. ${NOTHING} Indiquez une fois ce qu'elles contiennent : les listes suivantes se liront seules.`,
  map_invalid: (d) =>
    fr`Le fichier de correspondance n'est pas valable${d.path ? fr` (à « ${d.path} »)` : ''}. ${NOTHING} Il faut un objet JSON avec « kind » et « columns ».`,
  map_unknown_column: (d) =>
    fr`Le fichier de correspondance cite une colonne « ${d.column ?? ''} » que la liste n'a pas. ${NOTHING} Recopiez l'en-tête tel qu'il est dans la liste.`,
  map_other_columns: (d) =>
    fr`La correspondance enregistrée pour « ${fieldName(d.field)} » ne convient pas à cette liste. ${NOTHING} Indiquez de nouveau ce que contiennent les colonnes.`,
  too_many_rows: (d) =>
    fr`Le fichier compte plus de ${formatCount(Number(d.limit ?? 0))} fiches : c'est davantage qu'un établissement. ${NOTHING} Vérifiez que c'est le bon fichier.`,
  no_rows: () =>
    fr`Le fichier ne contient personne : seulement des en-têtes. ${NOTHING} Refaites l'export sans filtre.`,
  other_school: (d) =>
    fr`Ce fichier est celui de l'établissement ${d.uai ?? ''}, pas du vôtre (${d.expected ?? ''}). ${NOTHING} Déposez l'export de votre établissement.`,
  other_school_year: (d) =>
    fr`Ce fichier décrit l'année ${schoolYearName(d.year)}, et non ${schoolYearName(d.expected)}. ${NOTHING} Choisissez la bonne année dans SIECLE, puis refaites l'export.`,
  observed_in_future: (d) =>
    fr`Cette liste serait du ${dayName(d.day)}, qui n'est pas encore venu. ${NOTHING} ${RENAME}`,
  observed_last_year: (d) =>
    fr`Cette liste serait du ${dayName(d.day)}, avant l'année ${schoolYearName(d.expected)} : elle ne dit rien des comptes d'aujourd'hui. ${NOTHING} Déposez une liste de cette année. ${RENAME}`,
  no_roster: (d) =>
    d.refused
      ? fr`Ce fichier ne peut pas être lu sans les élèves, or « ${d.refused} », déposé en même temps, est refusé. ${NOTHING} Voyez d'abord pourquoi cet export est refusé, puis déposez tout de nouveau.`
      : fr`Les élèves de l'établissement ne sont pas encore connus. ${NOTHING} Déposez d'abord l'export « Élèves » de SIECLE, ou tous les fichiers ensemble.`,
  older_than_roster: (d) =>
    fr`Cet export est du ${dayName(d.exportedOn)}, plus ancien que celui déjà appliqué (${dayName(d.last)}). ${NOTHING} Déposez l'export le plus récent.`,
  other_people: (d) =>
    fr`Presque personne de cette liste n'est connu de l'établissement (${formatCount(Number(d.known ?? 0))} sur ${formatCount(Number(d.rows ?? 0))}). ${NOTHING} Vérifiez que c'est la liste de votre établissement, et que les exports SIECLE sont à jour.`,
  left_out: () =>
    fr`Laissé de côté à votre demande : ses colonnes ne sont pas connues. Rien n'en est appliqué. Pour l'utiliser, déposez-le de nouveau et indiquez ce que contiennent ses colonnes.`,
  drop_again: () =>
    fr`Ses colonnes sont maintenant connues. Le fichier n'ayant pas été conservé, déposez-le de nouveau : il se lira seul.`,
};

const PARAMETERS: Record<string, string> = {
  UAJ: 'de quel établissement il vient',
  ANNEE_SCOLAIRE: 'quelle année scolaire il décrit',
  DATE_EXPORT: 'quel jour il a été fait',
};

const schoolYearName = (year: string | number | undefined): string =>
  `${year ?? ''}-${Number(year ?? 0) + 1}`;
const dayName = (day: string | number | undefined): string => (day ? formatDayShort(String(day)) : '');

/** Why a file cannot be used, what has become of it, and what to do. */
export const describeFileProblem = ({ code, detail }: FileProblem): string =>
  fileProblems[code](detail ?? {});

type RowFill = Record<string, string>;
const IN_SIECLE = fr`Corrigez dans SIECLE, puis refaites l'export.`;

const rowReasons: Record<RowReason, (d: RowFill) => string> = {
  missing_id: (d) => fr`Sans identifiant SIECLE valable${inQuotes(d.value)}. ${IN_SIECLE}`,
  duplicate_id: (d) =>
    fr`L'identifiant SIECLE${inQuotes(d.value)} figure déjà plus haut dans le fichier : la première fiche est gardée.`,
  missing_birth_date: () => fr`Sans date de naissance. ${IN_SIECLE}`,
  bad_birth_date: (d) => fr`Date de naissance impossible${inQuotes(d.value)}. ${IN_SIECLE}`,
  bad_responsibility: (d) =>
    fr`Niveau de responsabilité inconnu${inQuotes(d.value)} : le rattachement est laissé de côté. ${IN_SIECLE}`,
  duplicate_link: () => fr`Rattachement écrit deux fois pour le même élève : le plus fort est gardé.`,
  link_without_guardian: () =>
    fr`Rattachement à un responsable absent du fichier ou refusé : il est laissé de côté.`,
  link_without_pupil: () => fr`Rattachement à un élève inconnu de l'établissement : il est laissé de côté.`,
  no_class: () => fr`Élève sans division : il ne compte dans aucun chiffre tant qu'il n'en a pas.`,
  several_classes: (d) => fr`Plusieurs divisions${inQuotes(d.value)} : la première est gardée. ${IN_SIECLE}`,
  leaving_date: (d) =>
    d.value ? fr`Départ prévu ou fait le ${dayName(d.value)}.` : fr`Départ prévu ou fait.`,
  bad_enrolment_date: (d) =>
    fr`Date d'entrée ou de sortie impossible${inQuotes(d.value)} : elle est ignorée. ${IN_SIECLE}`,
  no_pupil: () => fr`Responsable d'aucun élève du fichier.`,
  bad_email: (d) => fr`Adresse e-mail mal formée${inQuotes(d.value)} : elle n'est pas gardée. ${IN_SIECLE}`,
  bad_phone: (d) =>
    fr`Numéro de portable illisible${inQuotes(d.value)} : l'activation par SMS échouera. ${IN_SIECLE}`,
  phone_not_mobile: (d) =>
    fr`Le numéro de portable${inQuotes(d.value)} est celui d'un fixe : l'activation par SMS échouera. ${IN_SIECLE}`,
  bad_address: () => fr`Adresse postale d'une longueur anormale : elle n'est pas gardée. ${IN_SIECLE}`,
  missing_name: (d) =>
    d.field === 'firstName'
      ? fr`Sans prénom. ${IN_SIECLE}`
      : fr`Sans nom, ou sans prénom. Corrigez la fiche, puis refaites l'export.`,
  text_too_long: (d) =>
    fr`Un texte est trop long pour être vrai${inQuotes(d.value)}. Corrigez-le, puis refaites l'export.`,
  lost_character: () =>
    fr`Une lettre du nom est perdue (« ? ») : les listes ne pourront pas être rapprochées seules. ${IN_SIECLE}`,
  mojibake: () => fr`Les accents du nom sont abîmés. Refaites l'export sans l'ouvrir dans un tableur.`,
  bad_date: (d) =>
    fr`« ${fieldName(d.field)} » impossible${inQuotes(d.value)}. Corrigez-la, puis déposez de nouveau la liste.`,
  missing_state: () => fr`Sans état de compte : la ligne ne dit rien.`,
  unknown_label: (d) =>
    fr`État de compte inconnu${inQuotes(d.value)}. Dites ce qu'il signifie : il n'est jamais deviné.`,
  unknown_type: (d) => fr`Type de compte inconnu${inQuotes(d.value)}.`,
  row_too_long: () =>
    fr`Plus de cellules que d'en-têtes : un séparateur s'est glissé dans une cellule. Corrigez la ligne, puis déposez de nouveau la liste.`,
  ambiguous: () => fr`Peut désigner plusieurs personnes, ou une seule sans certitude : à vous de décider.`,
  unknown_person: () =>
    fr`Inconnu de l'établissement d'après SIECLE. Si l'export SIECLE est ancien, refaites-le.`,
};

const inQuotes = (value: string | undefined): string => (value ? fr` (« ${value} »)` : '');

/** Why a row was refused, put aside or warned of; whom it is about stands in its `detail.who`. */
export const describeRowReason = ({ reason, detail }: Pick<RowIssue, 'reason' | 'detail'>): string =>
  rowReasons[reason](detail);
