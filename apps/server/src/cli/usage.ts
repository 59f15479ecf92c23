import { didYouMean } from './did-you-mean.ts';

/** How a command is called; shown by --help and when it is called wrongly. */
export const overview = `Ingang on the command line

  npm run -s ingang -- COMMAND [options]

Commands
  migrate                     bring the database up to date
  token create|list|revoke    tokens for scripts
  users list|add|password     accounts of people
  import vac|upl FILE         take in questions and answers, or products
  export WHAT                 knowledge, contacts, audit, or everything there is
  search WORDS                search the knowledge base
  cost-model --file FILE      what a call costs under each form of cooperation
  scenario --file FILE        what a scenario of cooperation takes and costs, and what changes from one to another
  simulate --file FILE        what would happen in a contact centre
  schedule --file FILE        who works when, from who is needed and who there is
  forecast --file FILE        how many contacts will come, and how good such forecasts were

Options, before or after the command
  --json                      answers as JSON, for programs; errors too
  --help, -h                  how a command is called, with an example

The database is that of DATABASE_URL; without it, the embedded one of DATA_DIR (default .data), which is started for the
moment when no server is running on it.

Exit codes: 0 done; 1 failed, or rows were refused; 2 wrongly called, nothing was touched.

Example
  npm run -s ingang -- users list --json
`;

export const usages: Readonly<Record<string, string>> = {
  migrate: `npm run -s ingang -- migrate

Applies the migrations that this database does not have yet. Safe to repeat, and with two servers at once.

Example
  DATABASE_URL=postgres://ingang@localhost/ingang npm run -s ingang -- migrate
`,
  token: `npm run -s ingang -- token create --role ROLE [--role ROLE ...] [--authority A] [--scope S ...] [--name NAME]
                                     [--days N] [--purpose P]
npm run -s ingang -- token list
npm run -s ingang -- token revoke ID

create prints the token and nothing else; it cannot be shown again.
  --role       agent, specialist, team-lead, knowledge-editor, quality-officer, manager, administrator,
               privacy-officer or external-partner
  --authority  id, name or CBS code; left out, the roles are held for the region
  --scope      a permission (contacts:register) or a room (contacts:*); left out, everything the roles allow
  --days       1 to 366, default 90
  --purpose    for which personal data are used, default customer-contact

Example
  TOKEN=$(npm run -s ingang -- token create --role agent --authority papendrecht --name nightly --days 30)
`,
  users: `npm run -s ingang -- users list [--all]
npm run -s ingang -- users add USERNAME --name NAME --role ROLE[@AUTHORITY] [--role ...] [--email E] [--language nl|en]
                                     [--password-stdin | --no-password]
npm run -s ingang -- users password USERNAME [--password-stdin]

Without --password-stdin a password is made and printed once. --password-stdin reads it from standard input. --no-password is
for who signs in with the account of the organisation (OpenID Connect) only.
password also lets somebody in who has to wait after wrong ones. users list leaves closed accounts out; --all shows them.

Example
  npm run -s ingang -- users add noor --name "Noor Kade" --role agent@papendrecht
`,
  import: `npm run -s ingang -- import vac FILE [--authority A] [--publish] [--dry-run]
npm run -s ingang -- import upl FILE [--dry-run]

vac  a CSV with questions and answers (columns id, question, answer or reference_answer, product optional)
upl  the CSV of the Uniforme Productnamenlijst
  --authority  whose answers they are; left out, the region's
  --publish    put them before agents and citizens at once; left out, they are drafts
  --dry-run    only say what would happen
Repeating an import changes nothing. Rows that are not right are listed and left out; exit code 1 when there are any.

Example
  npm run -s ingang -- import vac questions.csv --authority papendrecht --dry-run
`,
  export: `npm run -s ingang -- export knowledge|contacts [--output FILE]
npm run -s ingang -- export audit --customer ID [--output FILE]
npm run -s ingang -- export everything --output FOLDER

Writes to standard output unless --output names a file.
everything  all tables as they are at one moment, one JSON object a line, with a manifest; no passwords, sessions, tokens or citizen
            service numbers. What the columns mean: docs/data-dictionary.md

Example
  npm run -s ingang -- export contacts --output contacts.csv
`,
  'cost-model': `npm run -s ingang -- cost-model --file FILE

Works out employees and the price of a call for every form of cooperation in FILE, a JSON file with inputs and forms
(docs/how-to/compare-forms-of-cooperation.md). --json gives every year and hour, unrounded. Exit code 2 when the file cannot be used.

Example
  npm run -s ingang -- cost-model --file forms.json
`,
  scenario: `npm run -s ingang -- scenario --file FILE [--compare FILE] [--language nl|en]
npm run -s ingang -- scenario --file FILE --explain FIGURE [--year YEAR] [--depth N]
npm run -s ingang -- scenario --file FILE --sensitivity
npm run -s ingang -- scenario --file FILE --risk [--seed N] [--compare FILE]

Works out a scenario, a JSON file (docs/reference/scenario.md), year by year; --json gives months too, unrounded.
  --compare      another scenario: what changes from the first to it, in people, service and cost, and for whom
  --explain      a figure such as euroPerContact down to its formulas, assumptions and their sources
  --sensitivity  which assumptions matter most
  --risk         draws what is uncertain, again and again; with --compare both in the same draws
Exit code 2 when a file cannot be used.

Example
  npm run -s ingang -- scenario --file packages/planning/examples/drechtsteden-growth-path.json
`,
  simulate: `npm run -s ingang -- simulate --file FILE [--replications N | --precision P] [--seed N] [--cores N]
npm run -s ingang -- simulate --file FILE --compare FILE [--replications N] [--seed N]

Plays the contact centre of FILE, a JSON file (docs/how-to/simulate.md), call by call and says how long people wait.
  --replications  how often, each with other chance; 10 when left out
  --precision     until the share answered in time is known to so many per cent of itself, at most 100 times
  --seed          another seed, other customers; the same seed, the same answer
  --cores         as many as there are when left out
  --compare       another centre: what is otherwise in it, over the same customers
--json gives every figure with its confidence interval, also by interval of the day. Exit code 2 when the file cannot be used.

Example
  npm run -s ingang -- simulate --file centre.json --replications 20
`,
  schedule: `npm run -s ingang -- schedule --file FILE [--seconds N] [--gap SHARE]

Makes the shifts of a week from people needed per interval and skill, contracts, availability, wishes and rules of working
time (docs/how-to/make-a-schedule.md). Progress goes to standard error.
  --seconds      at most so long; 60 when left out
  --gap          good enough: so far above what no schedule can be below; 0.02 when left out
Exit code 2 when the file cannot be used.

Example
  npm run -s ingang -- schedule --file packages/planning/examples/week-of-a-desk.json
`,
  forecast: `npm run -s ingang -- forecast --file FILE [--horizon 28d] [--interval MINUTES] [--circumstances FILE] [--time-zone ZONE]
                                     [--explain nl|en] [--backtest]

Says how many contacts will come after the last row of FILE: a CSV, or JSON with rows (docs/how-to/forecast-contacts.md). Rows have
a time and a count; with channel, product or authority they give a forecast for each, and those add up.
  --horizon        days (28d) or weeks (4w) ahead; left out, 28d
  --interval       5, 15, 30, 60 or another whole part of a day; left out, 15
  --circumstances  JSON with holidays, special days, periods, opening hours and events
  --time-zone      where the clock hangs for times with Z or an offset; left out, Europe/Amsterdam
  --explain        why each day has its number, in sentences
  --backtest       also how good such forecasts would have been
Exit code 2 when a file cannot be used, with every fault.

Example
  npm run -s ingang -- forecast --file contacts.csv --horizon 28d --interval 15 --backtest
`,
  search: `npm run -s ingang -- search WORDS [--authority A] [--limit N]

Searches the knowledge base as an agent does.

Example
  npm run -s ingang -- search wat kost een paspoort --authority papendrecht --limit 3
`,
};

/** What is wrong with a word, and the word that was probably meant. */
export function unknownWord(sentence: string, typed: string, known: readonly string[]): string {
  const meant = didYouMean(typed, known);
  return meant === undefined ? sentence : `${sentence}; did you mean ${meant}?`;
}

/** The command was not called as it should be. */
export class WrongUse extends Error {
  readonly command: string | undefined;
  constructor(message: string, command?: string) {
    super(message);
    this.command = command;
  }
}
