import { describe, expect, it } from 'vitest';
import { listComplaints } from './layers';

const check = (path: string, text: string) =>
  listComplaints([{ path, text }]).map(({ line, message }) => `${line} ${message}`);
const accepts = (path: string, text: string) => expect(check(path, text)).toEqual([]);
const refuses = (path: string, text: string, why: RegExp) =>
  expect(check(path, text)).toEqual([expect.stringMatching(why)]);

describe('the layers', () => {
  it('let imports go one way', () => {
    accepts('lib/services/campaign/send.ts', "import { a } from '@/lib/domain/campaign/types';");
    accepts('lib/services/campaign/send.ts', "import { a } from '@/db/queries/campaign';");
    accepts('app/(desk)/page.tsx', "import { a } from '@/lib/services/adoption/get-adoption';");
    refuses(
      'lib/domain/roster/merge.ts',
      "import { a } from '@/db/client';",
      /lib\/domain must not import db/,
    );
    refuses(
      'db/queries/a.ts',
      "import { a } from '../../lib/services/x';",
      /db must not import lib\/services/,
    );
    refuses(
      'lib/messages/a.ts',
      "import type { A } from '@/lib/print/letter';",
      /must not import lib\/print/,
    );
  });

  it('see every way of importing, and say the line', () => {
    refuses('lib/domain/a.ts', "\n\nconst a = await import('@/db/client');", /^3 /);
    refuses('lib/domain/a.ts', "import {\n  a,\n  b,\n} from '@/db/client';", /must not import db/);
    refuses('lib/domain/a.ts', "export { a } from '@/db/client';", /must not import db/);
    refuses('lib/domain/a.ts', "import '@/db/client';", /must not import db/);
    accepts('lib/domain/a.ts', "// import { a } from '@/db/client';\n/* from '@/db/client' */");
  });

  it('open the database and the adapters to the composition roots only', () => {
    const adapter = "import { a } from '@/lib/adapters/mail/smtp';";
    accepts('app/_server/context.ts', adapter);
    accepts('cron/worker.ts', adapter);
    accepts('bin/palier.ts', adapter);
    refuses('app/(desk)/[uai]/page.tsx', adapter, /composition root/);
    refuses('cron/jobs/send.ts', "import { a } from '@/db/client';", /composition root/);
    accepts('cron/jobs/send.ts', "import { mintJobScope } from '@/db/scope';");
  });

  it('let a stage look to its left only, in the domain and in the services', () => {
    accepts('lib/domain/campaign/a.ts', "import { a } from '../adoption/b';");
    refuses('lib/domain/adoption/a.ts', "import { a } from '../campaign/b';", /later stage campaign/);
    refuses(
      'lib/services/roster/a.ts',
      "import { a } from '@/lib/services/planning/b';",
      /later stage planning/,
    );
    accepts('lib/services/import/a.ts', "import { rollUp } from '@/lib/services/adoption/roll-up';");
    accepts('lib/services/import/a.ts', "import type { C } from '@/lib/services/context';");
  });

  it('leave tests free to put things together', () => {
    accepts('lib/domain/adoption/a.test.ts', "import { a } from '@/db/client';");
    accepts('lib/services/roster/a.database.test.ts', "import { a } from '@/lib/services/planning/b';");
  });
});

describe('the house rules', () => {
  it('keep process.env in one file', () => {
    refuses('lib/services/a.ts', 'const a = 1;\nconst b = process.env.HOME;', /^2 .*lib\/config/);
    accepts('lib/config.ts', 'process.env');
    accepts('scripts/web.mjs', 'process.env.PORT');
    accepts('lib/services/a.ts', '// process.env is not for us');
  });

  it('know no barrels and no utils', () => {
    refuses('lib/domain/roster/index.ts', '', /barrels/);
    for (const name of ['utils', 'util', 'helpers', 'common']) refuses(`lib/${name}.ts`, '', /name it after/);
    accepts('lib/domain/roster/index-people.ts', '');
  });
});
