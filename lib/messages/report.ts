import type { SeriesScope } from '@/lib/domain/adoption/series-measure';
import type { Day } from '@/lib/domain/directory/types';
import type { MarkKind, SeriesMark } from '@/lib/domain/planning/series-view';
import { formatCount, formatCountOf, formatDayPlain, formatDayShort, formatTarget } from './format';
import { fr } from './typeset';

/** The one-page reports: for a class, and for the governing board. */
export const REPORT = {
  download: 'Télécharger le bilan (PDF)',
  boardTitle: (school: string) => fr`EduConnect et ENT : où en sont les familles – ${school}`,
  classTitle: (code: string) => fr`EduConnect et ENT : classe ${code}`,
  boardSubtitle: (uai: string, on: Day) =>
    fr`Bilan pour le conseil d'administration, établissement ${uai}, le ${formatDayPlain(on)}.`,
  classSubtitle: (school: string, on: Day) => fr`Bilan de la classe, ${school}, le ${formatDayPlain(on)}.`,
  figures: 'Les chiffres',
  figureColumns: ['Mesure', 'Nombre', 'Taux', 'Jusqu’à 100 %'] as const,
  series: fr`L'évolution des familles couvertes`,
  noSeries: fr`Aucune liste n'a encore été importée : il n'y a pas d'évolution à tracer.`,
  levels: 'Par niveau',
  funnelOf: (audience: string) => fr`De l'inscription à EduConnect : ${audience}`,
  matrixOf: (audience: string) => fr`Qui joindre : ${audience}`,
  noMatrix: fr`Il manque une liste EduConnect ou un export de l'ENT pour le dire.`,
  done: 'Ce qui a été fait',
  nothingDone: fr`Rien n'est encore noté dans Palier.`,
  next: 'Ce qui vient',
  nothingNext: fr`Aucune action n'est prévue : adoptez un plan, ou complétez-le.`,
  headline: (left: number, total: number) =>
    left === 0
      ? fr`${total === 1 ? 'La seule famille est couverte' : fr`Les ${formatCount(total)} familles sont couvertes`} : chaque enfant a un responsable légal activé.`
      : fr`${formatCountOf(left, 'famille', 'familles')} sur ${formatCount(total)} ${left < 2 ? 'reste' : 'restent'} à joindre.`,
  headlineUnknown: fr`Aucune liste EduConnect n'a encore dit qui a activé son compte.`,
  nobody: fr`Aucune famille n'est encore connue.`,
  towards: (goal: number, by: Day | null) =>
    by
      ? fr`Objectif : ${formatTarget(goal)} des familles au ${formatDayPlain(by)}.`
      : fr`Objectif : ${formatTarget(goal)} des familles.`,
  footer: (latestOn: Day | null) =>
    latestOn
      ? fr`Palier. Chiffres des fichiers du ${formatDayPlain(latestOn)}. Une famille est couverte quand chacun de ses enfants a au moins un responsable légal activé. Ce document ne nomme personne.`
      : fr`Palier. Une famille est couverte quand chacun de ses enfants a au moins un responsable légal activé. Ce document ne nomme personne.`,
  fileName: (on: Day, scope: SeriesScope) =>
    `bilan-${scope.kind === 'class' ? `${scope.code}-` : ''}${on}.pdf`,
} as const;

const SUMS: Record<MarkKind, (acts: number, people: number) => string> = {
  letter: (acts, people) =>
    fr`Lettres imprimées ${acts === 1 ? 'une fois' : `${formatCount(acts)} fois`}, pour ${formatCountOf(people, 'personne', 'personnes')}.`,
  wave: (acts, people) =>
    people > 0
      ? fr`${formatCountOf(acts, 'vague', 'vagues')} par e-mail, ${formatCountOf(people, 'message parti', 'messages partis')}.`
      : fr`${formatCountOf(acts, 'vague', 'vagues')} par e-mail.`,
  meeting: (acts, people) =>
    people > 0
      ? fr`${formatCountOf(acts, 'rencontre', 'rencontres')}, avec ${formatCountOf(people, 'personne', 'personnes')}.`
      : fr`${formatCountOf(acts, 'rencontre', 'rencontres')}.`,
  banner: (acts) => fr`${formatCountOf(acts, 'bannière', 'bannières')} dans l'ENT.`,
};

/** What was done, one line a kind: "2 vagues par e-mail, 210 messages partis." */
export function sumUpMarks(marks: readonly SeriesMark[]): string[] {
  const done = marks.filter((mark) => !mark.planned);
  const lines = (['letter', 'wave', 'meeting', 'banner'] as const).flatMap((kind) => {
    const of = done.filter((mark) => mark.kind === kind);
    if (of.length === 0) return [];
    const sum = (pick: (mark: SeriesMark) => number) => of.reduce((total, mark) => total + pick(mark), 0);
    return [
      SUMS[kind](
        sum((m) => m.acts),
        sum((m) => m.people ?? 0),
      ),
    ];
  });
  return lines.length > 0 ? lines : [REPORT.nothingDone];
}

/** "30/11/2026 : Lettre aux familles de 5e (Secrétariat)". */
export const describeStep = (dueOn: Day, title: string, role: string, late: boolean): string =>
  fr`${formatDayShort(dueOn)} : ${title} (${role})${late ? ', en retard' : ''}`;

export const REPORT_COMMAND = {
  summary: fr`Écrit le bilan d'une page, de l'établissement ou d'une classe, en PDF`,
  usage: [
    'palier report --school UAI [--class CLASSE] --out FICHIER.pdf',
    fr`  --class  le bilan d'une classe ; sinon celui du conseil d'administration`,
    fr`  Aucun élève ni responsable n'y est nommé.`,
  ].join('\n'),
  written: (file: string) => fr`Bilan écrit : ${file}`,
} as const;

export const reportProblems = {
  unprintable_text: (d: Record<string, string | number>) =>
    fr`Un titre ou un nom contient un caractère qui ne peut pas être imprimé : ${d.texts ?? ''}. Rien n'a été fait : corrigez-le, puis recommencez.`,
};
