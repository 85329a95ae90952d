import { identityLexicons } from '../profile/lexicons.ts';
import type { Ledger } from './evidence.ts';
import { type Facets, mainValues } from './facets.ts';
import { relateAll } from './name-relations.ts';
import * as weights from './weights.ts';

/** Weighs all that speaks for and against two being one. Symmetric. */
export function weigh(a: Facets, b: Facets, ledger: Ledger): void {
  weighNames(a, b, ledger);
  if (a.isos.size > 0 && b.isos.size > 0 && shared(a.isos, b.isos).length === 0) {
    ledger.forbid('iso', ...a.isos, ...b.isos);
  }
  if (a.genders.size === 1 && b.genders.size === 1 && shared(a.genders, b.genders).length === 0) {
    ledger.forbid('gender', ...a.genders, ...b.genders);
  }
  weighYears(a, b, ledger);
  weighKin(a, b, ledger);
  weighBesides(a, b, ledger);
  weighFields(a, b, ledger);
  weighService(a, b, ledger);
  weighHome(a, b, ledger);
}

function weighNames(a: Facets, b: Facets, ledger: Ledger): void {
  const { relation, reason, rarity, likeness } = relateAll(a, b);
  // Countries have codes, not names.
  if (relation === 'other' && a.isos.size > 0 && b.isos.size > 0)
    ledger.note('name', weights.nameWeight(a.kind, 1), reason);
  else if (relation === 'conflict' || relation === 'other') ledger.forbid('name', reason);
  else if (relation === 'near' || relation === 'partial')
    ledger.note('name', weights.nearName + weights.weightsOf(a.kind).likeName * likeness, reason);
  else {
    const isGeneric = a.generic && b.generic;
    const equal = isGeneric ? weights.genericName : weights.nameWeight(a.kind, rarity);
    ledger.note('name', relation === 'equal' ? equal : equal - weights.variantLoss, reason);
  }
}

function weighYears(a: Facets, b: Facets, ledger: Ledger): void {
  if (a.born === null || b.born === null) return;
  const apart = Math.max(a.born[0] - b.born[1], b.born[0] - a.born[1]);
  const said = [`${b.born[0]}`, `${a.born[0]}`].sort();
  if (a.kind === 'Event') {
    if (apart > 0) ledger.forbid('birth', ...said);
    else ledger.note('birth', weights.weightsOf(a.kind).years, ...said);
  } else if (apart > weights.birthsApart) ledger.forbid('birth', ...said);
  else ledger.note('birth', apart > 1 ? weights.otherBirth : weights.sameBirth, ...said);
}

const opposite: Readonly<Record<string, string>> = {
  parent: 'child',
  child: 'parent',
  elder: 'younger',
  younger: 'elder',
};

/** The same relatives are for it; that one is a relative of the other forbids it. */
function weighKin(a: Facets, b: Facets, ledger: Ledger): void {
  if (a.relatives.size === 0 && b.relatives.size === 0) return;
  const same = shared(a.relatives, b.relatives);
  if (same.length > 0) ledger.note('relative', weights.relative, ...same);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const kin of one.relatives.keys()) {
      const [how = '', name = ''] = kin.split(':');
      if (!other.names.has(name)) continue;
      // A father and his son may share a name: each then has a relative of his own name.
      const isNamesake = one.names.has(name);
      if (!isNamesake || hasRole(other, opposite[how], one)) ledger.forbid('kinship', kin);
      else if (!other.relatives.has(kin)) ledger.note('kinship', weights.namesakes, kin);
    }
  }
}

function hasRole({ relatives }: Facets, how: string | undefined, { names }: Facets): boolean {
  return how !== undefined && [...names.keys()].some((name) => relatives.has(`${how}:${name}`));
}

function weighBesides(a: Facets, b: Facets, ledger: Ledger): void {
  if (a.besides.size === 0 && b.besides.size === 0) return;
  const found = [
    [a, b],
    [b, a],
  ].flatMap(([one, other]) =>
    [...one!.besides]
      .filter((name) => other!.names.has(name))
      .map((name) => [one!.names.has(name) ? weights.namesakes : weights.besides, name] as const),
  );
  const [first] = found.sort(([x, nameX], [y, nameY]) => x - y || (nameX < nameY ? -1 : 1));
  if (first !== undefined) ledger.note('besides', ...first);
}

function weighFields(a: Facets, b: Facets, ledger: Ledger): void {
  if (a.fields.size === 0 || b.fields.size === 0) return;
  const { sameField, sameBranch, kindredField, unlikeField, otherField } = weights.weightsOf(a.kind);
  const { relateFields } = identityLexicons().identity;
  const ours = mainValues(a.fields);
  const theirs = mainValues(b.fields);
  const relations = ours.flatMap((one) =>
    theirs.map((other) => [relateFields(one, other), one, other] as const),
  );
  if (relations.some(([relation]) => relation === 'silent')) return;
  const same = relations.filter(([relation]) => relation === 'same').map(([, field]) => field);
  const branch = same.find((field) => field.includes('/'));
  if (branch !== undefined) ledger.note('field', sameBranch, branch);
  else if (same[0] !== undefined) ledger.note('field', sameField, same[0]);
  else if (relations.some(([relation]) => relation === 'kindred')) {
    const [, one, other] = relations.find(([relation]) => relation === 'kindred')!;
    ledger.note('field', kindredField, ...[one, other].sort());
  } else if (relations.every(([relation]) => relation === 'apart')) {
    const [, one, other] = relations[0]!;
    ledger.note('field', otherField, one, other);
  } else {
    const [, one, other] = relations.find(([relation]) => relation === 'neutral')!;
    ledger.note('field', unlikeField, one, other);
  }
}

function weighService(a: Facets, b: Facets, ledger: Ledger): void {
  const { identity } = identityLexicons();
  const offices = sharedValues(a.offices, b.offices);
  if (offices.length > 0) {
    const isSingle = (office: string) => identity.isSingleOffice(office.slice(0, office.indexOf('@')));
    const [first] = offices.toSorted((x, y) => Number(isSingle(y)) - Number(isSingle(x)) || (x < y ? -1 : 1));
    ledger.note('office', isSingle(first!) ? weights.singleOffice : weights.sharedOffice, first!);
    if (offices.length > 1) {
      ledger.note('office', weights.secondOffice, offices.find((office) => office !== first)!);
    }
  }
  const bodies = sharedValues(a.bodies, b.bodies);
  if (bodies.length === 0) {
    weighParties(a, b, ledger);
    return;
  }
  const { body } = weights.weightsOf(a.kind);
  const isLarge = (name: string) =>
    name.includes('@') ||
    /(?:^|-)(?:party|parliament|assembly|senate|congress|army|navy|police|force|forces|ministry|union|nations)(?:-|$)/u.test(
      name,
    );
  const small = bodies.find((name) => !isLarge(name));
  ledger.note('body', small === undefined ? Math.min(body, weights.largeBody) : body, small ?? bodies[0]!);
}

/** Who is of one party is rather not he who is of another. */
function weighParties(a: Facets, b: Facets, ledger: Ledger): void {
  if (a.kind !== 'Person') return;
  const [ours, theirs] = [a, b].map(({ bodies }) => mainValues(bodies).filter((name) => party.test(name)));
  if (ours![0] === undefined || theirs![0] === undefined) return;
  ledger.note('body', weights.otherParty, ...[ours![0], theirs![0]].sort());
}

const party = /(?:^|-)party(?:-of-|@|$)/u;

function weighHome(a: Facets, b: Facets, ledger: Ledger): void {
  const { country, otherCountry, region, otherRegion } = weights.weightsOf(a.kind);
  if (a.countries.size > 0 && b.countries.size > 0) {
    const same = sharedValues(a.countries, b.countries);
    const isGeneric = a.generic || b.generic;
    if (same.length > 0) ledger.note('country', isGeneric ? weights.genericCountry : country, same[0]!);
    else if (isGeneric) ledger.forbid('country', mainValues(a.countries)[0]!, mainValues(b.countries)[0]!);
    else ledger.note('country', otherCountry, mainValues(a.countries)[0]!, mainValues(b.countries)[0]!);
  }
  if (a.regions.size > 0 && b.regions.size > 0) {
    const same = sharedValues(a.regions, b.regions);
    if (same.length > 0) ledger.note('region', region, same[0]!);
    else ledger.note('region', otherRegion, mainValues(a.regions)[0]!, mainValues(b.regions)[0]!);
  }
}

function shared(a: { keys(): Iterable<string> }, b: { has(value: string): boolean }): string[] {
  return [...a.keys()].filter((value) => b.has(value)).sort();
}

/** Values that count on both sides, sorted. */
function sharedValues(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): readonly string[] {
  if (a.size === 0 || b.size === 0) return [];
  const theirs = mainValues(b);
  return mainValues(a).filter((value) => theirs.includes(value));
}
