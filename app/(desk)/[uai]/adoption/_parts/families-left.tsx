import Link from 'next/link';
import { HOME } from '@/lib/messages/adoption-pages';

/** The sentence of a desk, and the way to the families that it counts, or to what would count them. */
export function FamiliesLeft({
  uai,
  covered,
  total,
  mayImport,
}: {
  uai: string;
  covered: number | null;
  total: number;
  mayImport: boolean;
}) {
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
