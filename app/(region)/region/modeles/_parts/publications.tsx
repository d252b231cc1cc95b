import { getRegionClock } from '@/app/_server/desk';
import { Card, Section } from '@/app/_ui/card';
import { dayIn } from '@/lib/domain/directory/day';
import type { Piece } from '@/lib/domain/materials/library/pieces';
import { formatDayPlain } from '@/lib/messages/format';
import { FIELD_NAMES } from '@/lib/messages/materials/library';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import type { OpenedTemplate } from '@/lib/services/materials/open-template';

/** What schools see of a template: what is fixed, what is open, and each publication with its note. */
export async function Publications({ opened, fields }: { opened: OpenedTemplate; fields: Piece['fields'] }) {
  const [latest] = opened.versions;
  const names = (isLocked: boolean) =>
    fields
      .filter(({ id }) => latest?.locked.includes(id) === isLocked)
      .map(({ id }) => FIELD_NAMES[id].label)
      .join(', ');
  const [fixed, open] = [names(true), names(false)];
  const timeZone = await getRegionClock();
  return (
    <Section id="vu" title={TEMPLATES.seen}>
      <Card className="space-y-3 text-sm">
        {(!latest || latest.retiredAt) && <p>{TEMPLATES.seenNothing}</p>}
        {latest && fixed && <p>{TEMPLATES.seenLocked(fixed)}</p>}
        {latest && open && <p>{TEMPLATES.seenOpen(open)}</p>}
        {latest && (
          <>
            <h3 className="pt-1 text-base">{TEMPLATES.history}</h3>
            <ol className="space-y-2">
              {opened.versions.map(({ version, publishedAt, publisher, note }) => (
                <li key={version}>
                  <p className="font-semibold">
                    {TEMPLATES.version(version, formatDayPlain(dayIn(timeZone, publishedAt)), publisher)}
                  </p>
                  <p className="text-muted">{note}</p>
                </li>
              ))}
            </ol>
          </>
        )}
      </Card>
    </Section>
  );
}
