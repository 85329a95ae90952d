import type { Person } from './cast.ts';
import type { Nation } from './nations.ts';

/** Whom and what one article is about. */
export interface Scene {
  readonly here: Nation;
  readonly there: Nation;
  /** Officials: two of the first country, one of the other; the last is a stranger. */
  readonly first: Person;
  readonly second: Person;
  readonly other: Person;
  readonly stranger: Person;
  readonly body: string;
  readonly company: string;
  readonly town: string;
  readonly farTown: string;
  readonly weekday: string;
  readonly month: string;
  readonly day: number;
  readonly year: number;
  readonly few: number;
  readonly many: string;
  readonly money: string;
}

type Line = (scene: Scene) => string;

const title = ({ office, full }: Person): string => `${office[0]!.toUpperCase()}${office.slice(1)} ${full}`;

/** How an article begins, and its headline. */
export const openings: readonly { readonly headline: Line; readonly lead: Line }[] = [
  {
    headline: (s) => `${s.here.name} and ${s.there.name} hold talks in ${s.town}`,
    lead: (s) =>
      `${title(s.first)} of ${s.here.name} met ${title(s.other)} of ${s.there.name} in ${s.town} on ${s.weekday}, ${s.few} days after talks between the two countries had broken down over ${s.company}.`,
  },
  {
    headline: (s) => `${s.other.family} accuses ${s.here.name} over border`,
    lead: (s) =>
      `${s.there.name} accused ${s.here.name} on ${s.weekday} of firing across the border near ${s.farTown}, and ${s.other.full}, the ${s.other.office} of ${s.there.name}, called for a meeting of the ${s.body}.`,
  },
  {
    headline: (s) => `${s.first.family} resigns in ${s.here.capital}`,
    lead: (s) =>
      `${s.first.full}, the ${s.first.office} of ${s.here.name}, resigned on ${s.weekday} after ${s.few} weeks of protests in ${s.town}, and ${s.second.full} was named to succeed him.`,
  },
  {
    headline: (s) => `${s.company} to build port in ${s.farTown}`,
    lead: (s) =>
      `${s.company}, a company based in ${s.town}, signed an agreement with ${s.there.name} on ${s.weekday} to build a port in ${s.farTown} for ${s.money}, the ${s.there.people} government said.`,
  },
  {
    headline: (s) => `Storm strikes ${s.farTown}`,
    lead: (s) =>
      `A storm struck ${s.farTown} on ${s.weekday}, killed at least ${s.few} people and drove ${s.many} from their homes, and ${s.here.name} sent ${s.there.name} aid worth ${s.money}.`,
  },
  {
    headline: (s) => `Court in ${s.town} frees ${s.second.family}`,
    lead: (s) =>
      `A court in ${s.town} acquitted ${s.second.full}, a former ${s.second.office} of ${s.here.name}, on ${s.weekday} of taking ${s.money} from ${s.company}.`,
  },
];

/** What may follow, in any order. */
export const middles: readonly Line[] = [
  (s) =>
    `${s.first.family} told reporters that ${s.here.name} would not withdraw its troops from the region before ${s.month} ${s.day}.`,
  (s) =>
    `${s.other.full}, the ${s.other.office} of ${s.there.name}, denied that his country had threatened ${s.here.name}.`,
  (s) =>
    `The ${s.body} condemned the attack on ${s.farTown} and urged both sides to return to the talks, which began in ${s.month} ${s.year}.`,
  (s) =>
    `${s.second.full}, the ${s.here.people} ${s.second.office}, is expected to visit ${s.there.capital} next week.`,
  (s) =>
    `${s.here.name} and ${s.there.name} signed a treaty on trade in ${s.year}, and ${s.company} has since invested ${s.money} in ${s.farTown}.`,
  (s) =>
    `The army arrested ${s.few} men in ${s.farTown}, and the police of ${s.there.name} said that they had planned to attack a market.`,
  (s) =>
    `Mr. ${s.other.family} praised the ${s.body} for sending food to ${s.many} people who had fled from ${s.farTown}.`,
  (s) =>
    `Thousands of people demonstrated in ${s.town} against the government of ${s.here.name}, and ${s.second.family} promised to investigate.`,
  (s) =>
    `${s.there.name} imposed sanctions on ${s.company} in ${s.month}, a step that ${s.first.family} called unjust.`,
  (s) =>
    `The parliament in ${s.here.capital} approved the plan on ${s.weekday} by ${s.few + 100} votes to ${s.few + 60}.`,
  (s) =>
    `${s.first.variant} has led talks with ${s.there.name} since ${s.year}, when ${s.there.people} ships were stopped off ${s.farTown}.`,
  (s) =>
    `"We waited for ${s.few} days and nobody came," said ${s.stranger.full}, a ${s.stranger.office} from ${s.farTown}.`,
  (s) =>
    `If ${s.there.name} accepted the offer, ${s.here.name} could lift its ban on grain from ${s.farTown}, ${s.second.family} said.`,
  (s) => `${s.here.name} did not sign the statement, although ${s.first.full} had helped to write it.`,
  (s) => `The ${s.body} said that ${s.company} had failed to pay ${s.money} to workers in ${s.town}.`,
  (s) => `${s.other.variant} flew home to ${s.there.capital} in the evening and made no statement.`,
  (s) =>
    `A spokesman for ${s.first.family} refused to comment on the report, which a newspaper in ${s.town} had published on ${s.month} ${s.day}.`,
  (s) =>
    `${s.here.name} accuses ${s.there.name} of arming rebels near ${s.town}; ${s.there.name} has denied it for years.`,
  (s) =>
    `Shops in ${s.town} opened again on ${s.weekday}, and a curfew that ${s.second.full} had imposed was eased.`,
  (s) =>
    `The two sides agreed to exchange ${s.few} prisoners at the border by ${s.month} ${s.day}, officials in ${s.there.capital} said.`,
];

/** What fills a report without saying who did what to whom. */
export const colours: readonly Line[] = [
  () => `It rained in the morning, and the streets around the market were almost empty by noon.`,
  (s) =>
    `Prices for bread and fuel have risen by ${s.few} percent since ${s.month}, and many families have begun to save.`,
  (s) =>
    `The road from the airport was closed for most of the day, and lorries stood in a line that was ${s.few} kilometres long.`,
  () =>
    `Schools will stay shut until the end of the month because there is too little water for so many children.`,
  () =>
    `The building, which is older than the railway, had been painted white for the occasion, and flags hung from its windows.`,
  () =>
    `Nobody knows yet how long the work will take, or who is to pay for what was lost when the power failed.`,
  () =>
    `For a few hours it seemed as if the matter would be settled before the evening news; then the lights went out in the hall.`,
  () =>
    `Fishing boats lay in the harbour with their nets on deck, since it was not clear whether they could leave before the weekend.`,
  (s) =>
    `About ${s.many} people live within an hour of the place, most of them from farming, and the young leave when they can.`,
  (s) =>
    `It was the ${s.few}th day in a row without rain, and the level of the lake has fallen to where it stood in ${s.year}.`,
];

/** How an article ends. */
export const endings: readonly Line[] = [
  (s) => `${s.farTown} is a town of ${s.many} people in ${s.there.name}.`,
  (s) => `${s.here.name} and ${s.there.name} have had diplomatic ties since ${s.year - 40}.`,
  (s) => `The next meeting will take place in ${s.there.capital} in ${s.month}.`,
  (s) => `${s.first.full} has been ${s.first.office} of ${s.here.name} since ${s.year}.`,
];
