import type { Right } from '@/lib/domain/access/rights';
import type { MarkPage, SeriesMark } from '@/lib/domain/planning/series-view';

const PAGES: Record<MarkPage['of'], { path: string; right: Right }> = {
  wave: { path: 'campagnes', right: 'prepare_wave' },
  banner: { path: 'supports/bannieres', right: 'post_banner' },
  meeting: { path: 'adoption/rencontres', right: 'record_contact' },
};

/** The page of what a mark stands for; undefined when it has none, or is not for the person. */
export function findMarkPage(
  uai: string,
  can: (right: Right) => boolean,
  { page }: Pick<SeriesMark, 'page'>,
): string | undefined {
  if (!page) return undefined;
  const { path, right } = PAGES[page.of];
  return can(right) ? `/${uai}/${path}/${page.id}` : undefined;
}
