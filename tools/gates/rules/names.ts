import type { Rule } from '../rule.ts';

const SAYS_NOTHING = /^(utils?|helpers?|commons?|managers?|misc|stuff|lib|shared)(\.[a-z.]+)?$/i;

/** What folders and files are called. */
export const names: Rule = {
  name: 'names',
  keeps: 'folders and files are named after what they are about',
  check: ({ modules }) => {
    const parts = new Set(modules.flatMap(({ path }) => path.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'))));
    return [...parts]
      .filter((path) => SAYS_NOTHING.test(path.split('/').at(-1) ?? ''))
      .map((path) => ({ path, message: 'has a name that says nothing about what is in it' }));
  },
};
