import type { Day } from '@/lib/domain/directory/types';
import type { Alert, AlertDetail, AlertKind } from '@/lib/domain/planning/alert';
import { groupAlerts, type Placed } from '@/lib/domain/planning/group-alerts';
import type { Metric } from '@/lib/domain/planning/scenario';
import { formatCount, formatCountOf, formatDayPlain, formatRate } from './format';
import { fr } from './typeset';

export const ALERTS = {
  title: 'À surveiller',
  seen: 'Vu',
  seenAll: 'Tout vu',
  counted: fr`Entre parenthèses : les familles ou les personnes concernées.`,
  others: (n: number) => (n === 1 ? 'Voir une autre alerte' : fr`Voir les ${formatCount(n)} autres`),
  alreadySeen: (n: number) => fr`Déjà vu (${formatCount(n)})`,
  seenBy: (name: string) => fr`Vu par ${name}`,
  since: (on: Day) => fr`depuis le ${formatDayPlain(on)}`,
} as const;

export const alertsProblems = {
  unknown_alert: () =>
    fr`Cette alerte n’est plus en cours, ou elle ne vous concerne pas. Rien n’a été modifié.`,
};

export type AlertWords = {
  /** "6A". */
  heading: string;
  sentence: string;
  /** What to do, as the words of a link, and where it leads inside the school's desk. */
  action: { label: string; path: string };
};

const classPath = (code: string) => `/adoption/classes/${encodeURIComponent(code)}`;

/** "3 élèves et 1 responsable"; '' when nobody. */
function people(pupils: number, guardians: number): string {
  const parts = [
    pupils > 0 && formatCountOf(pupils, 'élève', 'élèves'),
    guardians > 0 && formatCountOf(guardians, 'responsable', 'responsables'),
  ].filter(Boolean);
  return parts.join(' et ');
}

/** An alert as a sentence with its numbers, and the way to the people or the plan behind it. */
export function describeAlert(alert: Alert): AlertWords {
  const { scopeCode } = alert;
  switch (alert.kind) {
    case 'class_stalls':
      return {
        heading: scopeCode,
        sentence: describeStall(alert.detail),
        action: { label: 'Voir la classe', path: classPath(scopeCode) },
      };
    case 'notifications_expire':
      return {
        heading: scopeCode,
        sentence: describeExpiry(alert.detail),
        action: { label: 'Voir la classe', path: classPath(scopeCode) },
      };
    case 'activations_fell': {
      const { pupils, guardians, newsOn } = alert.detail;
      const plural = pupils + guardians > 1;
      return {
        heading: scopeCode,
        sentence: fr`Dans la liste du ${formatDayPlain(newsOn)}, ${people(pupils, guardians)} ${plural ? 'n’ont' : 'n’a'} plus de compte activé, alors que la liste d'avant le disait activé.`,
        action: { label: 'Voir la classe', path: classPath(scopeCode) },
      };
    }
    case 'gate_at_risk':
      return {
        heading: alert.detail.title,
        sentence: describeGateRisk(alert.detail),
        action: { label: 'Voir le plan', path: '/plan' },
      };
  }
}

/** What somebody who follows pupils only is told of has no family in it. */
function describeStall({ newsOn, schoolDays, families, pupils = 0 }: AlertDetail['class_stalls']): string {
  const left =
    families > 0
      ? fr`${formatCountOf(families, 'famille reste', 'familles restent')} à joindre`
      : fr`${formatCountOf(pupils, 'élève n’a', 'élèves n’ont')} pas activé`;
  return fr`Plus aucune activation depuis le ${formatDayPlain(newsOn)}, soit ${formatCount(schoolDays)} jours de classe : ${left}.`;
}

function describeExpiry(detail: AlertDetail['notifications_expire']): string {
  const { firstOn, pupils, guardians, expiredPupils, expiredGuardians } = detail;
  const soon = people(pupils, guardians);
  const gone = people(expiredPupils, expiredGuardians);
  const isOne = (a: number, b: number) => a + b === 1;
  if (!soon) {
    return fr`La notification de ${gone} est périmée depuis le ${formatDayPlain(firstOn)} : à refaire, le compte n'est pas activé.`;
  }
  const ends = fr`La notification de ${soon} expire bientôt, sans compte activé`;
  if (!gone) return fr`${ends} : la première le ${formatDayPlain(firstOn)}.`;
  return fr`${ends} ; celle de ${gone} est déjà périmée${isOne(expiredPupils, expiredGuardians) ? '' : fr`, la première depuis le ${formatDayPlain(firstOn)}`}.`;
}

const METRICS: Record<Metric, [one: string, many: string]> = {
  family_coverage: ['famille couverte', 'familles couvertes'],
  pupil_activation: ['élève activé', 'élèves activés'],
  guardian_activation: ['responsable activé', 'responsables activés'],
};

const perWeek = (rate: number) =>
  String(Math.round(rate * 10) / 10)
    .replace('.', ',')
    .replace('-', '−');

function describeGateRisk(detail: AlertDetail['gate_at_risk']): string {
  const { newsOn, metric, part, whole, missing, needed, lately, gates } = detail;
  const now = fr`${formatCountOf(part, ...METRICS[metric])} sur ${formatCount(whole)} (${formatRate(part, whole)})`;
  const wanted = fr`il en manque ${formatCount(missing)} pour le ${formatDayPlain(newsOn)}`;
  const pace =
    needed === undefined
      ? fr`la date est passée`
      : fr`il en faut ${perWeek(Math.ceil(needed * 10) / 10)} par semaine de classe${lately === undefined ? '' : fr`, le rythme est de ${perWeek(lately)}`}`;
  const more = gates > 1 ? fr` ${formatCount(gates)} seuils de cette phase sont en danger.` : '';
  return fr`Le seuil ne sera pas atteint à ce rythme : ${now}, ${wanted} ; ${pace}.${more}`;
}

/** What an alert is about, in a word: for a filter, or a mark. */
export const ALERT_KIND_NAMES: Record<AlertKind, string> = {
  class_stalls: 'Classe à l’arrêt',
  gate_at_risk: 'Seuil en danger',
  notifications_expire: 'Notifications bientôt périmées',
  activations_fell: 'Activations en baisse',
};

/** Alerts for a list that is read once, without a button each: those of several classes in one line. */
export const describeTogether = (alerts: readonly Placed[]): AlertWords[] =>
  groupAlerts(alerts).flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group.map(describeAlert);
    const classes = group.map((alert) => `${alert.scopeCode} (${formatCount(countOf(alert))})`).join(', ');
    return [
      {
        heading: formatCountOf(group.length, 'classe', 'classes'),
        sentence: fr`${TOGETHER[first.kind]} ${classes}.`,
        action: { label: 'Voir les classes', path: '/adoption/classes' },
      },
    ];
  });

const TOGETHER: Record<AlertKind, string> = {
  class_stalls: fr`plus aucune activation depuis dix jours de classe ou plus :`,
  notifications_expire: fr`des notifications expirent bientôt, ou viennent d'expirer, sans compte activé :`,
  activations_fell: fr`des comptes dits activés par la liste d'avant ne le sont plus :`,
  gate_at_risk: '',
};

/** Several classes with the same trouble as the heading of a card, each class with its own page. */
export function describeGroup(alerts: readonly Alert[]): {
  heading: string;
  classes: { code: string; count: string; path: string }[];
} {
  const n = formatCountOf(alerts.length, 'classe', 'classes');
  const kind = alerts[0]?.kind ?? 'class_stalls';
  return {
    heading: GROUP_HEADINGS[kind](n),
    classes: alerts.map((alert) => ({
      code: alert.scopeCode,
      count: formatCount(countOf(alert)),
      path: classPath(alert.scopeCode),
    })),
  };
}

const GROUP_HEADINGS: Record<AlertKind, (classes: string) => string> = {
  class_stalls: (classes) => fr`${classes} n’avancent plus`,
  notifications_expire: (classes) => fr`Des notifications expirent dans ${classes}`,
  activations_fell: (classes) => fr`Des activations ont disparu dans ${classes}`,
  gate_at_risk: (classes) => classes,
};

/** What somebody who reads an alert can do. */
export const WHAT_TO_DO: Record<AlertKind, string> = {
  class_stalls: fr`Essayez un autre canal que la dernière fois : la page de la classe dit lequel, famille par famille.`,
  notifications_expire: fr`Remettez ces feuilles avant leur fin, ou notifiez de nouveau les comptes qui ne sont pas activés.`,
  activations_fell: fr`Vérifiez la dernière liste importée : compte bloqué, élève rattaché ailleurs, ou liste incomplète.`,
  gate_at_risk: fr`Ajoutez une action à la phase, ou repoussez-la.`,
};

/** Whom a class's alert is about: people, and of a stall families. */
function countOf(alert: Alert): number {
  switch (alert.kind) {
    case 'class_stalls':
      return alert.detail.families || (alert.detail.pupils ?? 0);
    case 'notifications_expire': {
      const { pupils, guardians, expiredPupils, expiredGuardians } = alert.detail;
      return pupils + guardians + expiredPupils + expiredGuardians;
    }
    case 'activations_fell':
      return alert.detail.pupils + alert.detail.guardians;
    case 'gate_at_risk':
      return alert.detail.missing;
  }
}
