import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/card';

/** A page that a role may not use: it says so, and who can. */
export function NotForYou({ title, reason }: { title: string; reason: string }) {
  return (
    <>
      <PageHeader title={title} />
      <Alert tone="info">{reason}</Alert>
    </>
  );
}
