import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { Day } from '@/lib/domain/directory/types';
import { ENT_POSTS as WORDS } from '@/lib/messages/ent-posts';
import type { PostView } from '@/lib/services/materials/get-ent-post';

/** On which days it was put on the ENT: one more, and a way back for each. */
export function PostedMarks({
  posts,
  todayOn,
  problem,
  save,
  undo,
}: {
  posts: PostView['posts'];
  todayOn: Day;
  problem: string | undefined;
  save: (form: FormData) => Promise<void>;
  undo: (id: string) => (form: FormData) => Promise<void>;
}) {
  return (
    <Section id="publie" lead={WORDS.notPersonal} title={WORDS.posted}>
      <Card className="space-y-4">
        {problem && (
          <Alert live tone="error">
            {problem}
          </Alert>
        )}
        <form action={save} className="flex flex-wrap items-end gap-3">
          <TextField
            defaultValue={todayOn}
            id="publie-le"
            label={WORDS.postedOn}
            max={todayOn}
            required
            type="date"
          />
          <SubmitButton icon="check">{WORDS.save}</SubmitButton>
        </form>
        {posts.length === 0 ? (
          <p className="text-sm text-muted">{WORDS.none}</p>
        ) : (
          <ul className="divide-y divide-line text-sm">
            {posts.map(({ id, title, postedOn, recordedByName }) => (
              <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2" key={id}>
                {WORDS.line(title, postedOn, recordedByName)}
                <form action={undo(id)}>
                  <SubmitButton ariaLabel={WORDS.undoOf(title, postedOn)} icon="undo" look="quiet">
                    {WORDS.undo}
                  </SubmitButton>
                </form>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
}
