import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import type { ResolvableDocument } from '../../../src/resolve/resolve-documents.ts';
import { DocumentBuilder } from './document-builder.ts';
import {
  type BodyIdentity,
  createIdentities,
  type Identity,
  type PersonIdentity,
  type PlaceIdentity,
} from './identities.ts';
import {
  type Change,
  shortName,
  usualName,
  variantName,
  type WrittenName,
  withTypo,
} from './person-names.ts';
import { createRandom, type Random } from './random.ts';

/** Documents with what is true of their entities. */
export interface SyntheticCorpus {
  readonly documents: readonly ResolvableDocument[];
  /** By document, who each entity is, and what was done to its name. Countries are left out. */
  readonly truth: ReadonlyMap<
    string,
    ReadonlyMap<string, { readonly identity: Identity; readonly change: Change }>
  >;
  readonly entities: number;
  readonly identities: number;
}

const perDocument = 10;
/** Who is spoken of in one document is often spoken of together. */
const circle = 12;
/** Share of names that are written in an unusual way, and with a typing error. */
const variantShare = 0.3;
const typoShare = 0.02;

/**
 * Documents in which so many entities are spoken of, the same for the same numbers. There is one identity for every three
 * of them; some are spoken of often and most seldom.
 */
export function createCorpus(entities: number, seed: number): SyntheticCorpus {
  const random = createRandom(seed);
  const identities = createIdentities(Math.ceil(entities / 3), random);
  const circles = Math.ceil(identities.length / circle);
  const spokenOf = new Set<string>();
  const documents: ResolvableDocument[] = [];
  const truth = new Map<string, Map<string, { identity: Identity; change: Change }>>();
  for (let left = entities; left > 0; ) {
    const first = random.index(identities.length, 1.8);
    const chosen = new Map([[identities[first]!.key, identities[first]!]]);
    const size = Math.min(perDocument, left, identities.length);
    while (chosen.size < size) {
      const near = (first % circles) + circles * random.index(circle);
      const at = random.chance(0.6) && near < identities.length ? near : random.index(identities.length, 1.8);
      chosen.set(identities[at]!.key, identities[at]!);
    }
    const id = `d${documents.length}`;
    const builder = new DocumentBuilder();
    const said = new Map<string, { identity: Identity; change: Change }>();
    const year = 2015 + random.index(10);
    for (const [number, identity] of [...chosen.values()].entries()) {
      spokenOf.add(identity.key);
      said.set(`e${number}`, { identity, change: tell(builder, `e${number}`, identity, year, random) });
    }
    documents.push(builder.finish(id, `${year}-06-15`));
    truth.set(id, said);
    left -= size;
  }
  return { documents, truth, entities, identities: spokenOf.size };
}

/** Writes a sentence or two about someone or something. */
function tell(
  builder: DocumentBuilder,
  id: string,
  identity: Identity,
  year: number,
  random: Random,
): Change {
  if (identity.kind === 'Person') return tellPerson(builder, id, identity, year, random);
  return identity.kind === 'Place'
    ? tellPlace(builder, id, identity, random)
    : tellBody(builder, id, identity, random);
}

function written(usual: string, variant: () => WrittenName, random: Random): WrittenName {
  if (random.chance(typoShare)) return withTypo(usual, random);
  return random.chance(variantShare) ? variant() : { text: usual, change: 'none' };
}

function tellPerson(
  builder: DocumentBuilder,
  id: string,
  { name, country, role, isOffice, born }: PersonIdentity,
  year: number,
  random: Random,
): Change {
  const { text, change } = written(usualName(name), () => variantName(name, random), random);
  const about = { kind: 'Person', attributes: {} };
  const age = year - born;
  const draw = random.next();
  if (draw < 0.3) {
    builder
      .name(id, text, about)
      .write(random.chance(0.5) ? `, ${age}, ` : ', ')
      .write(`the ${role} of `);
    nameCountry(builder, country).write(isOffice ? ', said little. ' : ', spoke. ');
  } else if (draw < 0.55) {
    nameCountry(builder, country).write(`'s ${role}, `).name(id, text, about).write(', left early. ');
  } else if (draw < 0.7)
    builder
      .write(`${capital(role)} `)
      .name(id, text, about)
      .write(' came late. ');
  else if (draw < 0.85) builder.name(id, text, about).write(`, a ${age}-year-old ${role}, waited. `);
  else builder.name(id, text, about).write(' was there. ');
  if (random.chance(0.4)) builder.name(id, shortName(name), about).write(' went home. ');
  return change;
}

function tellBody(builder: DocumentBuilder, id: string, body: BodyIdentity, random: Random): Change {
  const { name, acronym, country, isGeneric, sort } = body;
  if (isGeneric) {
    const about = { kind: 'Organization', attributes: { generic: true, country } };
    nameCountry(builder, country).write(`'s `).name(id, name, about).write(' denied it. ');
    return 'none';
  }
  const about = { kind: 'Organization', attributes: {} };
  const variant = (): WrittenName => {
    if (acronym !== null) return { text: acronym, change: 'short' };
    if (sort === 'company')
      return { text: `${name} ${random.pick(['Inc.', 'Ltd', 'plc', 'AG', 'Co.'])}`, change: 'short' };
    return { text: name.replace(/^University of (.+)$/, '$1 University'), change: 'order' };
  };
  const { text, change } = written(name, variant, random);
  builder.write(random.chance(0.5) ? `The ${sort} ` : 'Then ').name(id, text, about);
  if (acronym !== null && change === 'none' && random.chance(0.5))
    builder.write(' (').name(id, acronym, about).write(')');
  if (random.chance(0.6)) nameCountry(builder.write(' of '), country);
  builder.write(' grew. ');
  return change;
}

function tellPlace(builder: DocumentBuilder, id: string, place: PlaceIdentity, random: Random): Change {
  const { name, country, sort } = place;
  const about = { kind: 'Place', attributes: {} };
  const { text, change } = written(name, () => ({ text: name.toUpperCase(), change: 'case' }), random);
  builder.write(random.chance(0.5) ? `Rain fell in the ${sort} of ` : 'Rain fell in ').name(id, text, about);
  if (random.chance(0.7)) nameCountry(builder.write(', '), country);
  builder.write('. ');
  return change;
}

// Its types describe the CommonJS build, so that it is loaded as such.
const countries = createRequire(import.meta.url)('world-countries') as Countries;
const countryNames = new Map(countries.map(({ cca2, name }) => [cca2, name.common]));

function nameCountry(builder: DocumentBuilder, country: string): DocumentBuilder {
  return builder.name(`c-${country}`, countryNames.get(country)!, {
    kind: 'Country',
    attributes: { iso: country },
  });
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
