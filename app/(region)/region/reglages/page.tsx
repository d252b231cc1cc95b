import { redirect } from 'next/navigation';

/** The keys are all that a région sets so far. */
export default function SettingsPage(): never {
  redirect('/region/reglages/cles');
}
