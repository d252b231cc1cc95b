import { ChoiceField, ChoiceGroup } from '@/app/_ui/field';
import { WAVE_CHANNELS, type WaveChannel } from '@/lib/domain/campaign/channel';
import { WAVE_CHANNEL_NAMES, WAVE_FORM as WORDS } from '@/lib/messages/campaign-pages';

/** How a wave reaches its people. Pupils have one way, and are not asked. */
export function ChannelField({ channel, isForPupils }: { channel: WaveChannel; isForPupils: boolean }) {
  if (isForPupils) {
    return (
      <>
        <input name="canal" type="hidden" value="ent_message" />
        <p className="text-sm text-muted">{WORDS.pupilsInEnt}</p>
      </>
    );
  }
  return (
    <ChoiceGroup legend={WORDS.channel}>
      {WAVE_CHANNELS.map((one) => (
        <ChoiceField
          defaultChecked={channel === one}
          hint={WAVE_CHANNEL_NAMES[one].hint}
          id={`canal-${one}`}
          key={one}
          label={WAVE_CHANNEL_NAMES[one].name}
          name="canal"
          type="radio"
          value={one}
        />
      ))}
    </ChoiceGroup>
  );
}
