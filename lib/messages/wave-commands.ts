import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { WaveStatus } from '@/lib/domain/campaign/types';
import { waveStatuses } from './campaign';
import { fr } from './typeset';

type Shown = {
  id: string;
  title: string;
  channel: WaveChannel;
  status: WaveStatus;
  scheduledAt: Date | null;
  sent: number;
  pending: number;
  excluded: number;
  failed: number;
};

/** What `palier wave` says. */
export const WAVE_COMMAND = {
  summary: fr`Liste les vagues d’un établissement, en met une en pause, la reprend ou l’annule`,
  usage: [
    'palier wave --school UAI [--pause ID | --resume ID | --cancel ID] [--json]',
    fr`  --pause   plus personne ne reçoit le message, jusqu’à --resume`,
    fr`  --cancel  ceux qui ne l’ont pas encore reçu ne le recevront pas`,
    fr`Une vague s’écrit et se confirme au bureau de l’établissement.`,
  ].join('\n'),
  oneVerb: fr`Indiquez une seule chose à la fois : --pause, --resume ou --cancel.`,
  none: fr`Aucune vague.`,
  line: ({ id, title, channel, status, scheduledAt, sent, pending, excluded, failed }: Shown): string =>
    [
      id,
      (scheduledAt?.toISOString() ?? '').padEnd(24),
      waveStatuses[status].padEnd(18),
      (channel === 'email' ? 'e-mail' : 'ENT').padEnd(6),
      fr`${sent} envoyés, ${pending} en attente, ${excluded} exclus, ${failed} en échec`,
      title,
    ].join('  '),
};
