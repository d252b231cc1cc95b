import { orderPhases } from './date-phases';
import type { ActionKind, Anchor, AudienceRule, Scenario, ScenarioAction, ScenarioPhase } from './scenario';

/** What keeps a scenario from being published, and where. */
export type ScenarioFault =
  | { code: 'title_missing' | 'summary_missing' | 'kinds_missing' | 'sizes_inverted' | 'phases_missing' }
  | { code: 'goal_out_of_range' | 'goal_phase_unknown' }
  | ({
      code:
        | 'phase_title_missing'
        | 'phase_id_twice'
        | 'levels_missing'
        | 'gate_out_of_range'
        | 'phase_cycle'
        | 'phase_unknown'
        | 'phase_after_preparation'
        | 'preparation_anchor'
        | 'actions_missing';
    } & InPhase)
  | ({
      code:
        | 'action_title_missing'
        | 'action_id_twice'
        | 'action_anchor_unknown'
        | 'audience_missing'
        | 'email_to_pupils'
        | 'notifies_activated'
        | 'work_missing'
        | 'group_inverted';
    } & InAction)
  | ({ code: 'action_outside_phase'; lastOffset: number } & InAction)
  | ({ code: 'template_unknown'; template: string } & InAction);

type InPhase = { phaseId: string };
type InAction = { phaseId: string; actionId: string };

/** Templates that an action of a kind may name, by who reads them; a kind that is not here takes none. */
export type KnownTemplates = Partial<
  Record<ActionKind, Readonly<Record<AudienceRule['holders'], readonly string[]>>>
>;

/** Those that one action may name; what is for nobody in particular is read by guardians. */
export const listActionTemplates = (
  templates: KnownTemplates,
  { kind, audience }: Pick<ScenarioAction, 'kind' | 'audience'>,
): readonly string[] => templates[kind]?.[audience?.holders ?? 'guardians'] ?? [];

/** What speaks to somebody has to say to whom. */
const SPEAKING: readonly ActionKind[] = ['wave_email', 'wave_ent', 'document', 'phone', 'banner'];

/** Everything that keeps a scenario from being published, in reading order; empty: it can be. */
export function listScenarioFaults(scenario: Scenario, templates: KnownTemplates): ScenarioFault[] {
  return [
    ...listHeadFaults(scenario),
    ...listOrderFaults(scenario.phases),
    ...scenario.phases.flatMap((phase, i) => [
      ...listPhaseFaults(phase, scenario.phases.slice(0, i)),
      ...listAnchorFaults(phase, scenario.phases),
      ...phase.actions.flatMap((action) => listActionFaults(action, phase, scenario, templates)),
    ]),
  ];
}

function listHeadFaults({ title, summary, for: kinds, sizes, goal, phases }: Scenario): ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  if (title.trim() === '') faults.push({ code: 'title_missing' });
  if (summary.trim() === '') faults.push({ code: 'summary_missing' });
  if (kinds.length === 0) faults.push({ code: 'kinds_missing' });
  if (sizes && sizes[0] > sizes[1]) faults.push({ code: 'sizes_inverted' });
  if (!isShare(goal.value) || goal.value === 0) faults.push({ code: 'goal_out_of_range' });
  if (phases.length === 0) faults.push({ code: 'phases_missing' });
  else if (!isKnownAnchor(goal.by, phases)) faults.push({ code: 'goal_phase_unknown' });
  return faults;
}

/** A share is 0..1; a screen says 0 to 100 %. */
const isShare = (value: number) => value >= 0 && value <= 1;

/** The end of a preparation is no day to lean on: it is shortened when a school starts late. */
const isKnownAnchor = (anchor: Anchor, phases: readonly ScenarioPhase[]): boolean =>
  anchor.at !== 'phase_end' || phases.some((phase) => phase.id === anchor.phase && !phase.preparation);

function listOrderFaults(phases: readonly ScenarioPhase[]): ScenarioFault[] {
  const ids = new Set(phases.map((phase) => phase.id));
  const whole = phases.filter(({ start: { anchor } }) => anchor.at !== 'phase_end' || ids.has(anchor.phase));
  // Phases that lean on one that is not there are told apart: a circle is asked for among the others.
  let left = whole;
  for (;;) {
    const ordered = orderPhases(left, (phase) => left.indexOf(phase));
    if (ordered.ok) return [];
    const { code, detail } = ordered.problem;
    const phaseId = String(detail?.phase);
    if (code === 'phase_cycle') return [{ code: 'phase_cycle', phaseId }];
    left = left.filter((phase) => phase.id !== phaseId);
  }
}

function listAnchorFaults(
  { id: phaseId, start }: ScenarioPhase,
  phases: readonly ScenarioPhase[],
): ScenarioFault[] {
  const { anchor } = start;
  if (isKnownAnchor(anchor, phases) || anchor.at !== 'phase_end') return [];
  const isThere = phases.some((phase) => phase.id === anchor.phase);
  return [{ code: isThere ? 'phase_after_preparation' : 'phase_unknown', phaseId }];
}

function listPhaseFaults(phase: ScenarioPhase, earlier: readonly ScenarioPhase[]): ScenarioFault[] {
  const { id: phaseId, start, levels, gates = [] } = phase;
  const faults: ScenarioFault[] = [];
  if (phase.title.trim() === '') faults.push({ code: 'phase_title_missing', phaseId });
  if (earlier.some((other) => other.id === phaseId)) faults.push({ code: 'phase_id_twice', phaseId });
  if (levels !== 'all' && levels.length === 0) faults.push({ code: 'levels_missing', phaseId });
  if (gates.some((gate) => !isShare(gate.atLeast))) faults.push({ code: 'gate_out_of_range', phaseId });
  if (phase.preparation && !(start.anchor.at === 'rentree' && start.offset < 0)) {
    faults.push({ code: 'preparation_anchor', phaseId });
  }
  if (phase.actions.length === 0) faults.push({ code: 'actions_missing', phaseId });
  return faults;
}

function listActionFaults(
  action: ScenarioAction,
  phase: ScenarioPhase,
  { phases }: Scenario,
  templates: KnownTemplates,
): ScenarioFault[] {
  const { id: actionId, kind, audience, minutes, template, on } = action;
  const at = { phaseId: phase.id, actionId };
  const faults: ScenarioFault[] = [];
  if (action.title.trim() === '') faults.push({ code: 'action_title_missing', ...at });
  if (phase.actions.find((other) => other.id === actionId) !== action) {
    faults.push({ code: 'action_id_twice', ...at });
  }
  const lastOffset = lastOffsetOf(phase);
  if (!on && (action.offset < 0 || action.offset > lastOffset)) {
    faults.push({ code: 'action_outside_phase', lastOffset, ...at });
  }
  if (on && !isKnownAnchor(on.anchor, phases)) faults.push({ code: 'action_anchor_unknown', ...at });
  if (SPEAKING.includes(kind) && (!audience || audience.levels.length === 0)) {
    faults.push({ code: 'audience_missing', ...at });
  }
  if (kind === 'wave_email' && audience?.holders === 'pupils') {
    faults.push({ code: 'email_to_pupils', ...at });
  }
  if (action.notifies && !leavesActivatedAlone(audience)) faults.push({ code: 'notifies_activated', ...at });
  if (audience?.group && audience.group.index > audience.group.of) {
    faults.push({ code: 'group_inverted', ...at });
  }
  if (minutes.fixed === 0 && minutes.perFamily === 0 && !action.automatic) {
    faults.push({ code: 'work_missing', ...at });
  }
  if (template !== undefined && !listActionTemplates(templates, action).includes(template)) {
    faults.push({ code: 'template_unknown', template, ...at });
  }
  return faults;
}

/** DOMAIN, rule 1: an activated account is never notified again. */
const leavesActivatedAlone = (audience: ScenarioAction['audience']): boolean =>
  audience?.cells !== undefined &&
  audience.cells.length > 0 &&
  audience.cells.every((cell) => cell === 'reachable' || cell === 'unreached');

/** An action may fall in the week after its phase (a last reminder); of a preparation, in its own weeks only. */
export const lastOffsetOf = ({ weeks, preparation }: Pick<ScenarioPhase, 'weeks' | 'preparation'>): number =>
  5 * weeks + (preparation ? -1 : 4);
