import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { MESSAGE_IDS } from '@/lib/domain/campaign/message/messages';
import { formatAgo } from '@/lib/messages/format';
import { messagePurpose, messageTitle } from '@/lib/messages/mails/pages';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import type { listTemplates } from '@/lib/services/materials/list-templates';
import { createMessageTemplateAction } from '../actions';
import { TemplateMarks } from './template-marks';

type Templates = Awaited<ReturnType<typeof listTemplates>>;

/** The messages to families that the région offers, and every one that ships as the beginning of another. */
export function MessageTemplates({ messages, now }: { messages: Templates; now: Date }) {
  return (
    <Section
      actions={<Badge>{messages.length}</Badge>}
      id="messages"
      lead={TEMPLATES.messagesLead}
      title={TEMPLATES.messages}
    >
      <div className="space-y-4">
        {messages.length > 0 && (
          <Card flush>
            <ul className="divide-y divide-line">
              {messages.map((template) => (
                <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3" key={template.id}>
                  <span className="min-w-0 flex-1">
                    <Link className="link font-semibold" href={`/region/modeles/${template.id}`}>
                      {template.title}
                    </Link>
                    <span className="block text-sm text-muted">
                      {TEMPLATES.changed(formatAgo(template.updatedAt, now))} ·{' '}
                      {TEMPLATES.locks(template.locked.length)}
                    </span>
                  </span>
                  <TemplateMarks template={template} />
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Disclosure summary={TEMPLATES.chooseMessage}>
          <Card flush>
            <ul className="divide-y divide-line">
              {MESSAGE_IDS.map((id) => (
                <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3" key={id}>
                  <span className="min-w-0 flex-1">
                    <span className="block font-semibold">{messageTitle(id)}</span>
                    <span className="block text-sm text-muted">{messagePurpose(id)}</span>
                  </span>
                  <form action={createMessageTemplateAction.bind(null, id, randomUUID())}>
                    <SubmitButton ariaLabel={TEMPLATES.createOf(messageTitle(id))} look="secondary">
                      {TEMPLATES.create}
                    </SubmitButton>
                  </form>
                </li>
              ))}
            </ul>
          </Card>
        </Disclosure>
      </div>
    </Section>
  );
}
