import type { z } from 'zod';
import type { NewReminder } from '@/db/queries/campaign';
import { reminderTitle } from '@/lib/messages/campaign';
import type { ServiceContext } from '../context';
import type { waveInput } from './wave-input';

/** The reminders of a wave as waves of their own: with an id, and a name for the list. */
export const nameReminders = (
  ctx: Pick<ServiceContext, 'newId'>,
  { title, reminders }: Pick<z.output<typeof waveInput>, 'title' | 'reminders'>,
): NewReminder[] =>
  reminders.map((reminder, i) => ({ ...reminder, id: ctx.newId(), title: reminderTitle(title, i + 1) }));
