import { Card } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { GALLERY } from '@/lib/messages/materials/desk';
import type { Gallery } from '@/lib/services/materials/list-gallery';
import { bringBackAction } from '../actions';

/** What was put away, and the way back. */
export function ArchivedPieces({
  uai,
  pieces,
  mayEdit,
}: {
  uai: string;
  pieces: Gallery['archived'];
  mayEdit: boolean;
}) {
  if (pieces.length === 0) return null;
  return (
    <Disclosure summary={GALLERY.archived(pieces.length)}>
      <Card>
        <ul className="divide-y divide-line">
          {pieces.map(({ id, title }) => (
            <li
              className="flex flex-wrap items-center justify-between gap-3 py-2 first:pt-0 last:pb-0"
              key={id}
            >
              <span className="font-semibold">{title}</span>
              {mayEdit && (
                <form action={bringBackAction.bind(null, uai, id)}>
                  <SubmitButton ariaLabel={GALLERY.bringBackOf(title)} icon="undo" look="quiet">
                    {GALLERY.bringBack}
                  </SubmitButton>
                </form>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Disclosure>
  );
}
