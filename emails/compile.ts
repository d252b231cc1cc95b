import { Liquid, type Template } from 'liquidjs';
import mjml2html from 'mjml';
import { MAILS, type MailData, type MailId } from './registry';

/** A template made ready: merging it with one person's data takes no MJML any more. */
export type CompiledMail<Id extends MailId> = {
  merge(data: MailData<Id>): { html: string; text: string };
};

const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true } as const;
/** Everything that is filled in is escaped, whoever wrote it: names, first names, the school's own text. */
const html = new Liquid({ ...strict, outputEscape: 'escape' });
const text = new Liquid(strict);

const compiled = new Map<MailId, Promise<CompiledMail<MailId>>>();

/**
 * Compiles a template, once per process: 11 to 16 ms each time would be longer than the sending itself.
 * What a school writes is data for the merge and never becomes markup or template. Throws on a template that
 * is not valid MJML.
 */
export function compileMail<Id extends MailId>(id: Id): Promise<CompiledMail<Id>> {
  const known = compiled.get(id);
  if (known) return known as Promise<CompiledMail<Id>>;
  const started = compile(id);
  compiled.set(id, started as Promise<CompiledMail<MailId>>);
  return started;
}

async function compile<Id extends MailId>(id: Id): Promise<CompiledMail<Id>> {
  const { mjml, plainText } = MAILS[id];
  // No web font: opening a mail must not tell anybody anything.
  const result = await mjml2html(mjml, { validationLevel: 'strict', fonts: {}, keepComments: false });
  const htmlParts: Template[] = html.parse(result.html);
  const textParts: Template[] = text.parse(plainText);
  return {
    merge: (data) => ({
      html: html.renderSync(htmlParts, data) as string,
      text: text.renderSync(textParts, data) as string,
    }),
  };
}
