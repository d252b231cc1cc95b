import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';

/** An address of the school's desk that leads nowhere: said inside its frame, so that the menu stays. */
export default async function NowherePage({ params }: { params: Promise<{ uai: string }> }) {
  await getDesk((await params).uai);
  notFound();
}
