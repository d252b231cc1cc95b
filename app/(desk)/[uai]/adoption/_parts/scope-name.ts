import type { ScopeFigures } from '@/lib/domain/adoption/measure';
import { SCOPE_NAMES } from '@/lib/messages/adoption-pages';

type Classes = 'all' | readonly string[];

/** What the figures of a person are about: the school, or the classes that this person follows. */
export const nameFigures = (classCodes: Classes): string =>
  classCodes === 'all' ? SCOPE_NAMES.school : SCOPE_NAMES.classes(classCodes);

/** The last line of a table of classes or levels; none for somebody who follows one class: it would say the same. */
export function buildTotal<T extends ScopeFigures>(
  figures: T,
  classCodes: Classes,
): (T & { name: string }) | undefined {
  if (classCodes === 'all') return { ...figures, name: SCOPE_NAMES.school };
  return classCodes.length > 1 ? { ...figures, name: SCOPE_NAMES.allClasses } : undefined;
}
