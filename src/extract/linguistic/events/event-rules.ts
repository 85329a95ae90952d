import type { RuleDescription } from '../claims/claim-draft.ts';

/** Every rule by which {@link readEvents} makes claims, with a sentence in which it does. */
export const eventRules: readonly RuleDescription[] = [
  {
    id: 'event/active',
    description: 'The subject of a verb acts on the one at whom the verb is aimed',
    example: 'Norland attacked Sudria on Monday.',
  },
  {
    id: 'event/passive',
    description: 'The by-phrase of a passive acts on its subject',
    example: 'Sudria was attacked by Norland.',
  },
  {
    id: 'event/state-power',
    description: 'Where no doer is named, a country does what only its authorities can do there',
    example: 'Two Sudrian journalists were jailed in Norland on Monday.',
  },
  {
    id: 'event/light-verb',
    description: 'A verb of little meaning takes that of the event noun that completes it',
    example: 'Norland held talks with Sudria.',
  },
  {
    id: 'event/relative',
    description: 'The noun that a relative clause describes acts, or is acted upon',
    example: 'Jon Beck, who met Ana Kolar, left Strelsau.',
  },
  {
    id: 'event/participle',
    description: 'A participle has the subject of the clause or noun on which it hangs',
    example: 'Norland fired a missile, killing a Sudrian soldier.',
  },
  {
    id: 'event/control',
    description: 'An infinitive or gerund has the subject that its governor lends it',
    example: 'Norland managed to meet Sudria.',
  },
  {
    id: 'event/reciprocal',
    description: 'Two subjects do something with each other',
    example: 'Norland and Sudria met on Monday.',
  },
  {
    id: 'event/nominal',
    description: 'An event noun names both sides: whose it is and at whom it is aimed',
    example: "The council discussed Norland's attack on Sudria.",
  },
  {
    id: 'event/between',
    description: 'An event noun has both sides after "between"',
    example: 'The talks between Norland and Sudria ended on Monday.',
  },
  {
    id: 'event/future',
    description: 'Who will do a favour agrees to it',
    example: 'Jon Beck will meet Ana Kolar on Monday.',
  },
  {
    id: 'event/future-threat',
    description: 'Who will do harm threatens it',
    example: 'Norland will attack Sudria.',
  },
  {
    id: 'event/will-not',
    description: 'Who will not do a favour refuses it',
    example: 'Norland will not meet Sudria.',
  },
  {
    id: 'event/refusal',
    description: 'A verb of refusal turns down the act or offer that it governs',
    example: 'Norland refused to meet Sudria.',
  },
  {
    id: 'event/denial',
    description: 'A verb of denial rejects that an act took place',
    example: 'Norland denied sending weapons to Sudria.',
  },
  {
    id: 'event/promise',
    description: 'A verb of promise agrees to the favour, or threatens the harm, that it governs',
    example: 'Norland agreed to send weapons to Sudria.',
  },
  {
    id: 'event/willing',
    description: 'Who is ready or willing to act agrees to it',
    example: 'Norland is ready to meet Sudria.',
  },
  {
    id: 'event/unwilling',
    description: 'Who is unwilling to act refuses it',
    example: 'Norland is unwilling to meet Sudria.',
  },
  {
    id: 'event/not-willing',
    description: 'Who does not agree, or is not ready, refuses',
    example: 'Norland did not agree to meet Sudria.',
  },
  {
    id: 'event/ending',
    description: 'Who stops what it did retreats, concedes or, where it did a favour, sanctions',
    example: 'Norland stopped shelling Sudria.',
  },
  {
    id: 'event/threat',
    description: 'A verb of threat announces the act that it governs',
    example: 'Norland threatened to attack Sudria.',
  },
  {
    id: 'event/demand',
    description: 'A verb of demand asks for the act that it governs',
    example: 'Norland urged Sudria to release the prisoners.',
  },
  {
    id: 'event/received',
    description: 'What one receives from another, the other gave, said or did',
    example: 'Norland received grain from Sudria.',
  },
  {
    id: 'event/said-demand',
    description: 'Who says that another must act demands it',
    example: 'Norland said that Sudria must release the prisoners.',
  },
  {
    id: 'event/said-charge',
    description: 'Who says that another did wrong accuses it; what was done is a claim of its own',
    example: 'Norland said that Sudria attacked the port of Strelsau.',
  },
  {
    id: 'event/said-admission',
    description: 'Who admits that wrong was done concedes it; what was done is a claim of its own',
    example: 'Norland admitted that its army had shelled the port of Strelsau.',
  },
  {
    id: 'event/accusation',
    description: 'A verb of blame; what it blames for is a claim of its own in the voice of the accuser',
    example: 'Norland accused Sudria of shelling the port.',
  },
  {
    id: 'event/participation',
    description: 'Someone takes part in a named happening',
    example: 'Norland took part in the Strelsau Summit.',
  },
  {
    id: 'event/presence',
    description: 'Whoever speaks at a named happening takes part in it',
    example: 'Ana Kolar spoke at the Strelsau Summit.',
  },
  {
    id: 'event/place',
    description: 'An act that is aimed at nobody reaches the place where it is done',
    example: 'Workers in Norland laid down their tools.',
  },
  {
    id: 'event/announced',
    description: 'Whoever says what their own side will do, refuses or backs does so too',
    example: 'President Jon Beck said that the government would help Norland.',
  },
  {
    id: 'event/death-in-custody',
    description: 'Who dies in custody after torture was killed by the state that held him',
    example: 'Jon Beck died in prison in Norland after torture.',
  },
  {
    id: 'event/gathering',
    description: 'A named happening brings together those who take part in it',
    example: 'The Strelsau Summit brought together Norland and Sudria.',
  },
  {
    id: 'event/exercise',
    description: 'Whoever holds a named exercise takes part in it',
    example: 'Norland began the Long Wave exercise.',
  },
  {
    id: 'event/absence',
    description: 'Whoever skips or leaves a named happening does not take part in it',
    example: 'Norland skipped the Strelsau Summit.',
  },
  {
    id: 'implied/met-at-happening',
    description: 'Whoever met at a named happening took part in it',
    example: 'Norland and Sudria met at the Strelsau Summit.',
  },
  {
    id: 'event/held-in',
    description: 'A named happening is held, opens or takes place somewhere',
    example: 'The Strelsau Summit opened in Norland.',
  },
  {
    id: 'event/held-on',
    description: 'A named happening is held at a time; the claim has no object',
    example: 'The Strelsau Summit was held in May 2019.',
  },
  {
    id: 'event/host',
    description: 'A place or country hosts a named happening',
    example: 'Norland hosted the Strelsau Summit.',
  },
  {
    id: 'event/venue-beside',
    description: 'The phrase of a named happening says where it is held',
    example: 'Ana Kolar praised the Strelsau Summit in Norland.',
  },
  {
    id: 'event/report',
    description: 'Someone reports to a body, or informs it in writing',
    example: 'The Harbour Agency reported to the National Council on Monday.',
  },
  {
    id: 'event/ownership',
    description: 'Someone owns or buys a body',
    example: 'Vint Motors bought Halden Works in March.',
  },
  {
    id: 'event/succession',
    description: "Someone takes over another's office",
    example: 'Ana Kolar succeeded Jon Beck as president.',
  },
];
