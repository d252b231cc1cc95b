import { Card } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { SwitchOverSettings } from '@/lib/domain/planning/switch-over/figures';
import { SWITCH_OVER } from '@/lib/messages/switch-over';
import { saveSettingsAction } from '../actions';

const WORDS = SWITCH_OVER.settings;

/** How the school counts, and its help desk. */
export function SettingsForm({ uai, settings }: { uai: string; settings: SwitchOverSettings }) {
  return (
    <Card>
      <form
        action={saveSettingsAction.bind(null, uai, settings.version)}
        className="grid gap-4 sm:grid-cols-2"
        key={settings.version}
      >
        <TextField
          defaultValue={settings.windowDays}
          hint={WORDS.windowDaysHint}
          id="windowDays"
          label={WORDS.windowDays}
          max={120}
          min={7}
          required
          type="number"
        />
        <TextField
          defaultValue={settings.staleDays}
          id="staleDays"
          label={WORDS.staleDays}
          max={60}
          min={1}
          required
          type="number"
        />
        <TextField
          defaultValue={settings.helpOpening}
          id="helpOpening"
          label={WORDS.helpOpening}
          maxLength={200}
          optional
        />
        <TextField
          defaultValue={settings.helpPlace}
          id="helpPlace"
          label={WORDS.helpPlace}
          maxLength={200}
          optional
        />
        <TextField
          defaultValue={settings.helpPhone}
          id="helpPhone"
          label={WORDS.helpPhone}
          maxLength={200}
          optional
          type="tel"
        />
        <TextField
          defaultValue={settings.helpPeople}
          hint={WORDS.helpPeopleHint}
          id="helpPeople"
          label={WORDS.helpPeople}
          maxLength={200}
          optional
        />
        <p className="text-sm text-muted sm:col-span-2">{SWITCH_OVER.settingsHint}</p>
        <div>
          <SubmitButton look="secondary">{WORDS.save}</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
