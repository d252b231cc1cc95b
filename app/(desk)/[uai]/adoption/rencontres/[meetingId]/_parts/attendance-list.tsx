import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { AttendanceMark } from '@/lib/domain/tracking/contact';
import { ATTENDANCE as WORDS } from '@/lib/messages/attendance';
import { nameFamily } from '@/lib/messages/families';
import type { Attendee } from '@/lib/services/tracking/get-attendance';

/** Families by name, each with two ticks: a press sets one, another takes it back. */
export function AttendanceList({
  families,
  uai,
  mayAttend,
  tick,
  back,
}: {
  families: readonly Attendee[];
  uai: string;
  /** Nobody has come to what is still to come. */
  mayAttend: boolean;
  tick: (form: FormData) => Promise<void>;
  back: string;
}) {
  const toInvite = families.filter(({ family, invited }) => !family.covered && !invited);
  return (
    <form action={tick} className="space-y-4">
      <input name="retour" type="hidden" value={back} />
      {toInvite.length > 0 && (
        <>
          {toInvite.map(({ family }) => (
            <input key={family.id} name="famille" type="hidden" value={family.id} />
          ))}
          <SubmitButton icon="send" look="secondary" name="toutes" value="invited">
            {WORDS.inviteShown(toInvite.length)}
          </SubmitButton>
        </>
      )}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {families.map(({ family, invited, came }) => (
          <li
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5"
            id={`famille-${family.id}`}
            key={family.id}
          >
            <div className="min-w-40 flex-1">
              <Link
                className="link font-semibold"
                href={`/${uai}/adoption/familles/${encodeURIComponent(family.id)}`}
              >
                {nameFamily(family)}
              </Link>
              <span className="block text-xs text-muted">
                {family.pupils.map((p) => `${p.firstName} (${p.classCode})`).join(', ')}
              </span>
              {family.covered && <Badge tone="adopted">{WORDS.covered}</Badge>}
            </div>
            <div className="flex gap-2">
              <Tick family={family} is={invited} mark="invited" />
              {(mayAttend || came) && <Tick family={family} is={came} mark="meeting" />}
            </div>
          </li>
        ))}
      </ul>
    </form>
  );
}

function Tick({ family, mark, is }: { family: Attendee['family']; mark: AttendanceMark; is: boolean }) {
  const name = nameFamily(family);
  const word = mark === 'invited' ? WORDS.invite : WORDS.attended;
  return (
    <SubmitButton
      ariaLabel={is ? WORDS.untick(word, name) : WORDS.tick(word, name)}
      {...(is && { icon: 'check' as const })}
      look={is ? 'primary' : 'secondary'}
      name={is ? 'oter' : 'poser'}
      value={`${mark} ${family.id}`}
    >
      {word}
    </SubmitButton>
  );
}
