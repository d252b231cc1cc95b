import { redirect } from 'next/navigation';
import { requireDesks } from './_server/desk';

/** The front door: straight to the desk of whoever is signed in. */
export default async function FrontDoor() {
  const { schools, regions } = await requireDesks();
  const [school] = schools;
  if (school) redirect(`/${school.uai}`);
  if (regions.length > 0) redirect('/region');
  redirect('/confidentialite');
}
