import { randomUUID } from 'node:crypto';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { PIECES } from '@/lib/domain/materials/library/pieces';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import { createTemplateAction } from '../actions';

/** Every piece that ships, each the beginning of a template. */
export function NewTemplate() {
  return (
    <Section id="nouveau" lead={TEMPLATES.createLead} title={TEMPLATES.create}>
      <Disclosure summary={TEMPLATES.choose}>
        <Card flush>
          <ul className="divide-y divide-line">
            {PIECES.map(({ id }) => (
              <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3" key={id}>
                {/* biome-ignore lint/performance/noImgElement: drawn in its size by our own engine. */}
                <img
                  alt=""
                  className="h-16 w-16 shrink-0 bg-sunken object-contain p-1"
                  decoding="async"
                  height={64}
                  loading="lazy"
                  src={`/api/region/modeles/${id}/vignette`}
                  width={64}
                />
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold">{PIECE_NAMES[id].name}</span>
                  <span className="block text-sm text-muted">{PIECE_NAMES[id].purpose}</span>
                </span>
                <form action={createTemplateAction.bind(null, id, randomUUID())}>
                  <SubmitButton ariaLabel={TEMPLATES.createOf(PIECE_NAMES[id].name)} look="secondary">
                    {TEMPLATES.create}
                  </SubmitButton>
                </form>
              </li>
            ))}
          </ul>
        </Card>
      </Disclosure>
    </Section>
  );
}
