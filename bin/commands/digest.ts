import { parseArgs } from 'node:util';
import { compileMail } from '@/emails/compile';
import { parseMailPerson } from '@/lib/adapters/mail/mailer';
import { openMailer } from '@/lib/adapters/mail/open-mailer';
import { startMailbox } from '@/lib/adapters/mailbox/start-mailbox';
import type { Config } from '@/lib/config';
import { DIGEST_COMMAND } from '@/lib/messages/digest';
import type { MailContext } from '@/lib/services/campaign/mail-context';
import { type Letter, listDigests, sendLetter } from '@/lib/services/digest/send-digest';
import type { Command } from '../context';
import { openSchool } from '../options';

export const command: Command = {
  name: 'digest',
  summary: DIGEST_COMMAND.summary,
  usage: DIGEST_COMMAND.usage,
  run: async (args, ctx) => {
    const { values } = parseArgs({
      args,
      options: {
        school: { type: 'string' },
        to: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const to = values.to?.toLowerCase();
    const { config } = ctx;
    return ctx.withDatabase(async (db) => {
      const scope = await openSchool(db, values.school, ctx.printError);
      if (!scope) return 1;
      const { publicUrl } = config;
      const { weekOn, letters } = await listDigests({ db, now: ctx.now(), publicUrl }, scope);
      const wanted = letters.filter((letter) => to === undefined || letter.address.toLowerCase() === to);
      if (wanted.length === 0) {
        ctx.printError(DIGEST_COMMAND.nobody(values.to));
        return 1;
      }
      if (values['dry-run']) {
        for (const letter of wanted) ctx.print(await show(letter, values.json === true));
        return 0;
      }
      let isLeft = false;
      await withMailer(config, async (mailer) => {
        const mail = {
          db,
          publicUrl,
          secretKey: config.secretKey,
          mailer,
          mailFrom: parseMailPerson(config.mailFrom),
        };
        for (const letter of wanted) {
          const outcome = await sendLetter(mail, scope, weekOn, letter);
          const { address } = letter;
          if (values.json)
            ctx.print(JSON.stringify({ address, outcome: outcome === 'stop' ? 'later' : outcome }));
          else if (outcome === 'later' || outcome === 'stop') {
            ctx.printError(DIGEST_COMMAND.line(address, DIGEST_COMMAND.later));
          } else ctx.print(DIGEST_COMMAND.line(address, DIGEST_COMMAND.done[outcome]));
          isLeft ||= outcome === 'later' || outcome === 'stop';
        }
      });
      return isLeft ? 1 : 0;
    });
  },
};

/** Without the links that are the reader's own: what is printed here may be pasted somewhere. */
async function show({ address, digest, deskUrl }: Letter, asJson: boolean): Promise<string> {
  if (asJson) return JSON.stringify({ address, ...digest });
  const mail = await compileMail('bilan-hebdomadaire');
  const data = { ...digest, deskUrl, choiceUrl: `${deskUrl}/mon-compte`, stopUrl: `${deskUrl}/mon-compte` };
  return `${address}\n${digest.subject}\n\n${mail.merge(data).text}`;
}

/** The way out that the settings ask for; the local mailbox is opened for the time of the command. */
async function withMailer(
  config: Config,
  work: (mailer: MailContext['mailer']) => Promise<void>,
): Promise<void> {
  const mailbox = config.localMailbox && !config.smtpUrl ? await startMailbox(config.mailboxDir) : undefined;
  const { resendApiKey, resendBaseUrl } = config;
  const mailer = openMailer({ resendApiKey, resendBaseUrl, smtpUrl: mailbox?.smtpUrl ?? config.smtpUrl });
  await work(mailer).finally(async () => {
    mailer.close();
    await mailbox?.close();
  });
}
