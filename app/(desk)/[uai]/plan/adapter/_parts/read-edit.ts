import type { PlanEdit } from '@/lib/domain/planning/edit/plan-edit';

/** The box for all levels of the school, among those of single levels. */
export const ALL_LEVELS = 'tous';

/**
 * The change that a form of the page asks for, its fields named as those of the change. Nothing is checked here: the
 * verb does.
 */
export function readEdit(form: FormData): PlanEdit {
  const text = (name: string) => String(form.get(name) ?? '');
  const ids = { phaseId: text('phaseId'), actionId: text('actionId') };
  const { phaseId } = ids;
  const levels = form.getAll('levels').map(String);
  const asked: Record<PlanEdit['do'], object> = {
    move_phase: { phaseId, startsOn: text('startsOn'), withFollowing: form.has('withFollowing') },
    resize_phase: { phaseId, endsOn: text('endsOn') },
    rename_phase: { phaseId, title: text('title') },
    set_levels: { phaseId, levels: levels.includes(ALL_LEVELS) ? 'all' : levels },
    split_phase: { phaseId, fromOn: text('fromOn'), title: text('title') },
    merge_phases: { phaseId, intoId: text('intoId') },
    add_phase: {
      phaseId,
      title: text('title'),
      levels: levels.includes(ALL_LEVELS) ? 'all' : levels,
      startsOn: text('startsOn'),
      endsOn: text('endsOn'),
    },
    remove_phase: { phaseId },
    move_action: { ...ids, dueOn: text('dueOn') },
    change_action: {
      ...ids,
      title: text('title'),
      role: text('role'),
      workMinutes: Number(text('workMinutes')),
    },
    add_action: {
      phaseId,
      title: text('title'),
      kind: text('kind'),
      role: text('role'),
      dueOn: text('dueOn'),
      workMinutes: Number(text('workMinutes')),
      audience: null,
      templateId: null,
    },
    remove_action: ids,
    set_goal: { value: Number(text('value').replace(',', '.')) / 100, by: text('by') },
  };
  const verb = text('do') as PlanEdit['do'];
  return { do: verb, ...asked[verb] } as PlanEdit;
}
