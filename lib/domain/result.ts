/** What a user may meet is a value: a closed code, and what fills its French sentence (`lib/messages`). */
export type Problem<Code extends string = string> = {
  code: Code;
  detail?: Record<string, string | number>;
};

export type Result<T, Code extends string = string> =
  | { ok: true; value: T }
  | { ok: false; problem: Problem<Code> };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = <Code extends string>(
  code: Code,
  detail?: Record<string, string | number>,
): { ok: false; problem: Problem<Code> } => ({ ok: false, problem: detail ? { code, detail } : { code } });
