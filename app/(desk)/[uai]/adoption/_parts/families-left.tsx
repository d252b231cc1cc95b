import Link from 'next/link';
import type { Day } from '@/lib/domain/directory/types';
import { HOME } from '@/lib/messages/adoption-pages';

type Props = {
  uai: string;
  families: { covered: number | null; total: number };
  /** Day of the newest lists. */
  latestOn: Day | null;
  mayImport: boolean;
};

/** How many families are left, with the way to them or to what would count them, and the day of which that is said. */
export function FamiliesLeft({ latestOn, ...asked }: Props) {
  return (
    <>
      <p className="font-semibold text-ink">
        <Sentence {...asked} />
      </p>
      {latestOn && <p className="text-sm">{HOME.asOf(latestOn)}</p>}
    </>
  );
}

function Sentence({ uai, families: { covered, total }, mayImport }: Omit<Props, 'latestOn'>) {
  if (covered === null) {
    return (
      <>
        {HOME.familiesUnknown}{' '}
        {mayImport && (
          <Link className="link" href={`/${uai}/donnees`}>
            {HOME.importLists}
          </Link>
        )}
      </>
    );
  }
  const sentence = HOME.families(total - covered, total);
  if (covered === total) return sentence;
  return (
    <Link className="link" href={`/${uai}/adoption/familles`}>
      {sentence}
    </Link>
  );
}
