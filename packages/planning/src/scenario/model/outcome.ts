/** An hour of a kind of day, for one team. */
export interface TeamHour<Q> {
  readonly days: readonly string[];
  readonly hour: string;
  /** Whose contacts: of all members, but in extra hours. */
  readonly members: readonly string[];
  /** In the hour of one day. */
  readonly contacts: Q;
  readonly agents: Q;
  /** Share of contacts answered in time, 0 to 1. */
  readonly serviceLevel: Q;
  /** Share of the time that agents are busy, 0 to 1. */
  readonly occupancy: Q;
}

/** A team in a month. */
export interface TeamMonth<Q> {
  /** Channel, line and name, such as phone/1/region. */
  readonly key: string;
  readonly channel: string;
  readonly line: 1 | 2;
  readonly name: string;
  readonly provider: boolean;
  /** The authorities whose contacts it takes. */
  readonly members: readonly string[];
  /** What each member brings. */
  readonly works: readonly { readonly authority: string; readonly contacts: Q; readonly seconds: Q }[];
  /** What was agreed; absent where work can wait. */
  readonly norm: { readonly answered: Q; readonly within: Q; readonly patience: Q | undefined } | undefined;
  readonly contacts: Q;
  /** Mean handling time of a contact. */
  readonly seconds: Q;
  readonly minutes: Q;
  /** Empty where work can wait. */
  readonly hours: readonly TeamHour<Q>[];
  readonly hoursOfWork: Q;
  /** With what extra hours cost more. */
  readonly hoursPaid: Q;
  readonly fte: Q;
  readonly costEuro: Q;
  /** Contacts answered in time, and all that came; absent where work can wait. */
  readonly served: Q | undefined;
  readonly offered: Q | undefined;
}

export interface Costs<Q> {
  readonly firstLine: Q;
  readonly secondLine: Q;
  /** To whom the first line is outsourced. */
  readonly provider: Q;
  readonly running: Q;
  readonly depreciation: Q;
  readonly writtenOff: Q;
}

export interface AuthorityOutcome<Q> {
  /** At the end of the period. */
  readonly form: string;
  readonly contacts: Q;
  readonly costEuro: Q;
  readonly euroPerContact: Q;
  readonly euroPerInhabitant: Q;
}

/** What a contact that could be avoided means to either side of a contract. */
export interface ContractOutcome<Q> {
  readonly paymentEuro: Q;
  readonly supplierCostEuro: Q;
  readonly supplierMarginEuro: Q;
  /** What the supplier receives for one contact more, and loses on one avoided. */
  readonly incomeOfOneMoreEuro: Q;
  /** What the supplier keeps of that after the work, done by people as busy as the norm allows. Above 0 it is against its interest that contacts are avoided. */
  readonly gainOfOneMoreEuro: Q;
  /** What the region pays for one contact more, second line included. Above 0 it wants contacts to be avoided. */
  readonly costOfOneMoreEuro: Q;
}

/** A month or a year. */
export interface Period<Q> {
  /** Such as 2027-03, or 2027 for the year that begins in 2027. */
  readonly period: string;
  readonly contacts: Q;
  readonly contactsByChannel: Readonly<Record<string, Q>>;
  readonly avoided: Q;
  /** Share that the first line answers, 0 to 1. */
  readonly directFraction: Q;
  readonly fteFirstLine: Q;
  readonly fteSecondLine: Q;
  readonly fteProvider: Q;
  /** Of the first line, where somebody must be there at once: share answered in time, share of the time busy. */
  readonly serviceLevel: Q;
  readonly occupancy: Q;
  readonly costsEuro: Costs<Q>;
  readonly totalEuro: Q;
  readonly euroPerContact: Q;
  readonly authorities: Readonly<Record<string, AuthorityOutcome<Q>>>;
  readonly contracts: Readonly<Record<string, ContractOutcome<Q>>>;
}

export interface MonthOutcome<Q> extends Period<Q> {
  readonly teams: readonly TeamMonth<Q>[];
}

export interface Outcome<Q> {
  readonly years: readonly Period<Q>[];
  readonly months: readonly MonthOutcome<Q>[];
  /** Over all years. */
  readonly totalEuro: Q;
}
