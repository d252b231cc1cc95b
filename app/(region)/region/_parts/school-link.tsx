import Link from 'next/link';

/** A school's name, leading to what its région sees of it. */
export const SchoolLink = ({ school: { uai, name } }: { school: { uai: string; name: string } }) => (
  <Link className="font-medium text-accent underline" href={`/region/${uai}`}>
    {name}
  </Link>
);
