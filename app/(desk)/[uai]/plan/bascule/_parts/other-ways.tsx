import Link from 'next/link';
import { LinkButton } from '@/app/_ui/button';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SWITCH_OVER } from '@/lib/messages/switch-over';
import type { Announcements } from '@/lib/services/campaign/announcements/get-announcements';
import { bannersAction, lettersAction } from '../actions';

type Props = {
  uai: string;
  announcements: Announcements;
  /** Names this page, so that its letters are one run however often it is sent. */
  form: string;
};

/** Whom no message reaches: paper for guardians, the hall and the banner for everybody. */
export function OtherWays({ uai, announcements, form }: Props) {
  const families = announcements.letterPupilIds.length;
  return (
    <div className="space-y-4">
      {families > 0 ? (
        <form action={lettersAction.bind(null, uai, form)} className="max-w-prose space-y-1.5">
          <SubmitButton icon="print" look="secondary">
            {SWITCH_OVER.letters(families)}
          </SubmitButton>
          <p className="text-sm text-muted">{SWITCH_OVER.lettersHint}</p>
        </form>
      ) : (
        <p className="text-sm text-muted">{SWITCH_OVER.noLetters}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/${uai}/supports?q=affiche`} look="quiet">
          {SWITCH_OVER.poster}
        </LinkButton>
      </div>
      <Banners banners={announcements.banners} uai={uai} />
    </div>
  );
}

/** The pair of banners: made once, and set to the day again where somebody has changed their times. */
function Banners({ uai, banners }: { uai: string; banners: Announcements['banners'] }) {
  const placed = (['before', 'after'] as const).filter((stage) => banners[stage]);
  return (
    <form action={bannersAction.bind(null, uai)} className="max-w-prose space-y-1.5">
      <SubmitButton icon="flag" look="secondary">
        {placed.length > 0 ? SWITCH_OVER.bannerAgain : SWITCH_OVER.banner}
      </SubmitButton>
      <p className="text-sm text-muted">{SWITCH_OVER.bannerHint}</p>
      {placed.map((stage) => (
        <Link
          className="link mr-4 inline-block py-1 text-sm font-semibold"
          href={`/${uai}/supports/bannieres/${banners[stage]}`}
          key={stage}
        >
          {SWITCH_OVER.openBanner[stage]}
        </Link>
      ))}
    </form>
  );
}
