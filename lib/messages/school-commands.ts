import type { Adoption, ScopeFigures } from '@/lib/domain/adoption/measure';
import { REGIONS } from '@/lib/domain/directory/academies';
import type { Day } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { formatCountOf, formatDay, formatRate } from './format';
import { LANGUAGE_NAMES } from './materials/library';
import { fr } from './typeset';

/** What the commands about one school say: their help and their answers. */
export const OPTIONS = {
  missing: (option: string) => fr`Il manque l’option ${option}.`,
  notADay: (option: string, value: string) =>
    fr`${option} attend un jour écrit AAAA-MM-JJ ; « ${value} » n’en est pas un.`,
  noFile: fr`Indiquez au moins un fichier à importer.`,
  fileUnreadable: (name: string) =>
    fr`Le fichier « ${name} » est introuvable ou illisible. Rien n’a été importé.`,
};

const unknownOr = (count: number | null, population: number) =>
  count === null ? 'inconnu' : `${count}/${population} (${formatRate(count, population)})`;

const line = (label: string, { pupils, guardians, families }: ScopeFigures) =>
  [
    label.padEnd(8),
    unknownOr(pupils.activated, pupils.population).padEnd(18),
    unknownOr(pupils.connected, pupils.population).padEnd(18),
    unknownOr(guardians.activated, guardians.population).padEnd(18),
    unknownOr(guardians.connected, guardians.population).padEnd(18),
    unknownOr(families.covered, families.total),
  ].join('  ');

const heading = [
  ''.padEnd(8),
  fr`élèves activés`.padEnd(18),
  fr`élèves connectés`.padEnd(18),
  fr`resp. activés`.padEnd(18),
  fr`resp. connectés`.padEnd(18),
  fr`familles couvertes`,
].join('  ');

export const ADOPTION_COMMAND = {
  summary: fr`Donne les chiffres d’adoption d’un établissement à une date`,
  usage: [
    'palier adoption --school UAI [--on AAAA-MM-JJ] [--json]',
    fr`  --on    jour des chiffres ; aujourd’hui par défaut`,
    fr`  --json  une observation complète, classe par classe`,
  ].join('\n'),
  table: (adoption: Adoption): string[] => [
    formatDay(adoption.on),
    heading,
    line('Total', adoption),
    ...adoption.levels.map((l) => line(l.level, l)),
    ...adoption.classes.map((c) => line(c.code, c)),
  ],
};

export const IMPORT_COMMAND = {
  summary: fr`Importe des exports SIECLE, EduConnect et ENT`,
  usage: [
    'palier import --school UAI [--as-of AAAA-MM-JJ] [--create] [--map FICHIER] [--dry-run] [--json] FICHIER…',
    fr`  --as-of    jour que décrivent les listes ; sinon celui de leur nom, sinon aujourd’hui`,
    fr`  --create   crée l’établissement à partir de l’UAI des fichiers SIECLE`,
    fr`  --map      JSON qui dit ce que contiennent les colonnes d’une liste inconnue`,
    fr`  --dry-run  contrôle sans rien appliquer`,
    fr`  --skip-refused  applique le reste quand un fichier est refusé, a des colonnes inconnues, ou qu’un libellé`,
    fr`                  d’état est inconnu ; sinon rien n’est appliqué`,
  ].join('\n'),
  nothingToCreateFrom: fr`Aucun fichier SIECLE parmi ceux donnés : l’établissement ne peut pas être créé. Rien n’a été importé.`,
  newSchoolName: (uai: string) => fr`Établissement ${uai}`,
};

export const LETTERS_COMMAND = {
  summary: fr`Imprime les lettres aux familles dans un PDF`,
  usage: [
    'palier letters --school UAI [--class CLASSE] [--all] [--on AAAA-MM-JJ] --template MODÈLE --out FICHIER.pdf',
    fr`  --class     une classe ; sinon tout l’établissement`,
    fr`  --all       toutes les familles ; sinon celles qui ne sont pas couvertes`,
    fr`  --template  lettre-familles (ou lettre-premiere-information), lettre-relance, lettre-avant-bascule,`,
    fr`              lettre-coordonnees, lettre-eleve-majeur`,
    fr`  --language  fr, fr-falc, en, ar, tr, pt, es, uk, ro ; sinon celle de chaque famille, si elle est relue`,
    fr`  --contrast  light ou strong`,
    fr`  --set CHAMP=VALEUR  change un texte ou donne une date, à répéter : --set date=2027-01-11`,
  ].join('\n'),
  unread: (languages: readonly Language[]) =>
    fr`Personne n’a encore relu les textes dans cette langue (${languages.map((one) => LANGUAGE_NAMES[one].french).join(', ')}) : faites-les lire avant de distribuer.`,
  unknownTemplate: (id: string, known: string) => fr`Le modèle « ${id} » n’existe pas. Modèles : ${known}.`,
  written: (letters: number, families: number, file: string) =>
    fr`${formatCountOf(letters, 'lettre', 'lettres')} pour ${formatCountOf(families, 'famille', 'familles')} : ${file}`,
  notWritten: (file: string) =>
    fr`Le fichier « ${file} » ne peut pas être écrit. Vérifiez le dossier et ses droits.`,
};

export const BANNER_COMMAND = {
  summary: fr`Dessine une bannière pour l’ENT`,
  usage: [
    'palier banner --school UAI [--piece banniere-ent] [--size 1200x200] [--language fr] [--contrast light] --out FICHIER.png',
    fr`  --piece     banniere-ent (responsables) ou banniere-ent-eleves`,
    fr`  --size      1200x200, 800x300 ou 320x100`,
    fr`  --language  fr, fr-falc, en, ar, tr, pt, es, uk, ro`,
    fr`  --contrast  light ou strong`,
    fr`  --set CHAMP=VALEUR  change un texte, à répéter : --set title="Parents, c’est le moment"`,
    fr`  --out       un fichier .png ou .svg`,
  ].join('\n'),
  unknownPiece: (id: string, known: string) => fr`La bannière « ${id} » n’existe pas. Bannières : ${known}.`,
  unknownFormat: (file: string) =>
    fr`« ${file} » ne finit ni par .png ni par .svg : donnez l’un de ces deux formats.`,
  written: (size: string, file: string) => fr`Bannière ${size} : ${file}`,
};

export const PIECE_OPTIONS = {
  unknownLanguage: (language: string, known: string) =>
    fr`La langue « ${language} » n’existe pas. Langues : ${known}.`,
  unknownContrast: (contrast: string, known: string) =>
    fr`Le contraste « ${contrast} » n’existe pas. Contrastes : ${known}.`,
  notASetting: (text: string) => fr`« ${text} » n’est pas de la forme CHAMP=VALEUR.`,
};

export const SCHOOL_COMMAND = {
  summary: fr`Ajoute un établissement, encore vide`,
  usage: (kinds: readonly string[]) =>
    [
      'palier school add --uai UAI --name NOM --kind SORTE [--rentree AAAA-MM-JJ]',
      fr`  SORTE : ${kinds.join(', ')}`,
      fr`  --rentree  premier jour de classe de l’année ; celui du calendrier national par défaut`,
      fr`  --force    accepte un UAI dont la lettre ne correspond pas aux chiffres`,
      fr`L’académie, la région et les vacances se déduisent de l’UAI. Le reste (adresse, ENT…) se règle dans le site.`,
    ].join('\n'),
  unknownVerb: fr`Dites ce qu’il faut faire : « palier school add … ».`,
  unknownKind: (kind: string, kinds: readonly string[]) =>
    fr`« ${kind} » n’est pas une sorte d’établissement. Sortes : ${kinds.join(', ')}.`,
  notAnUai: (uai: string) =>
    fr`« ${uai} » n’est pas un UAI : sept chiffres et une lettre, par exemple 0312345X.`,
  wrongLetter: (uai: string) =>
    fr`La lettre de l’UAI ${uai} ne correspond pas à ses chiffres : vérifiez-le. S’il est bien écrit ainsi, ajoutez « --force ».`,
  added: (uai: string, name: string, rentreeOn: Day): string[] => [
    fr`L’établissement ${uai} (${name}) est créé, avec la rentrée du ${formatDay(rentreeOn)}.`,
    fr`Ajoutez maintenant son chef d’établissement, qui importera les fichiers et confiera les autres rôles :`,
    `  bin/palier user add --email ADRESSE --name NOM --role principal --school ${uai}`,
  ],
};

export const USER_COMMAND = {
  summary: fr`Ajoute un utilisateur et lui donne un rôle, ou lui rend un mot de passe`,
  usage: [
    'palier user add --email ADRESSE --name NOM --role RÔLE (--school UAI [--class CLASSE… | --whole-school] | --region CODE)',
    'palier user password --email ADRESSE',
    fr`  RÔLE : principal, secretariat, rupn, cpe, class_teacher, drane`,
    fr`  --class  une classe confiée, à répéter ; obligatoire pour un professeur principal`,
    fr`  --whole-school  confie toutes les classes à un CPE, qui sinon en a une au moins`,
    fr`  --password-stdin  lit le mot de passe sur l’entrée standard ; sinon il est inventé et affiché une fois`,
    fr`  --region  code de la région académique : ${Object.keys(REGIONS).join(', ')}`,
    fr`  « user password » donne un nouveau mot de passe à un compte et ferme ses sessions.`,
  ].join('\n'),
  added: (email: string) => fr`Le compte ${email} est créé.`,
  delegated: (email: string) =>
    fr`Le compte ${email} existait ; il a reçu le rôle et garde son mot de passe.`,
  password: (password: string) => fr`Mot de passe : ${password}`,
  renewed: (email: string) => fr`Le compte ${email} a un nouveau mot de passe ; ses sessions sont fermées.`,
  unknownVerb: fr`Dites ce qu’il faut faire : « palier user add … » ou « palier user password … ».`,
};
