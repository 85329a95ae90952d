import type { Entity, Mention } from '../../model/extraction.ts';
import { nameSlug } from '../name-slug.ts';
import { nameKey } from '../names/name-key.ts';
import { type Description, findDescriptions } from './descriptions.ts';
import type { DocumentView } from './document-view.ts';
import { homeOf } from './home-of.ts';
import { service } from './identity-lexicon.ts';
import type { Lexicons } from './lexicons.ts';
import type { ProfileDraft } from './profile-draft.ts';
import { readAge } from './read-age.ts';
import { roleInName } from './read-names.ts';
import { rolePhrases } from './role-phrases.ts';
import { isSportReport } from './sport-report.ts';

/** Adds what the words beside a person's names say: roles, offices, countries, age, gender. */
export function readPerson(
  view: DocumentView,
  lexicons: Lexicons,
  { id, name }: Entity,
  draft: ProfileDraft,
): void {
  const { identity, coreference } = lexicons;
  const role = roleInName(lexicons, name);
  const field = role === null ? null : identity.fieldOfRole(role);
  if (field !== null) draft.fields.add(field);
  const stateOffices = new Set<string>();
  for (const description of findDescriptions(view, id)) {
    draft.born ??= readAge(description.text, view.published);
    const isRole = (phrase: string) => identity.fieldOfRole(phrase) !== null || identity.isOffice(phrase);
    const roles = rolePhrases(description.text, isRole);
    for (const { phrase } of roles) {
      const field = identity.fieldOfRole(phrase);
      if (field !== null) draft.fields.add(field);
    }
    const head = /([\p{L}-]+)[.]?$/u.exec(description.text)?.[1]?.toLowerCase();
    const gender = head === undefined ? null : coreference.genderOfNoun(head);
    // "His wife Ana Kolar": the noun is of her whom it precedes.
    if (gender !== null && !description.text.includes('and ')) draft.genders.add(gender);
    for (const { phrase, start } of roles) readHome(view, lexicons, description, start, phrase, draft);
    for (const { phrase } of roles) stateOffices.add(phrase);
  }
  readSetting(view, lexicons, stateOffices, draft);
  readBodiesBehind(view, lexicons, id, draft);
  readTitles(view, lexicons, id, draft);
  // Who has an office in some body is no athlete, and who has none in a report of sport is rather one.
  if (draft.fields.size > 0) return;
  const isSport = isSportReport(view, lexicons);
  if (draft.offices.size > 0 || (!isSport && servesBody(view, id))) draft.fields.add(service);
  else if (isSport) draft.fields.add('sport');
}

/** Whether a document says that somebody heads a body, works for it or belongs to it. */
function servesBody(view: DocumentView, id: string): boolean {
  return view
    .factsOf(id)
    .some(
      ({ type, subject, object }) =>
        (type === 'LEADS' || type === 'WORKS_FOR' || type === 'MEMBER_OF') &&
        subject === id &&
        object !== null &&
        view.byId.get(object)?.kind === 'Organization',
    );
}

/** How far behind a name its body may stand, and what leads to it. */
const reach = 90;
const behind =
  /^,? (?:(?:who|which) )?(?:(?:heads?|headed|runs?|leads?|led) (?:[\p{L}-]+ ){1,4})?(?:of|from|at|in|with) (?:the )?(?<owner>\p{Lu}[^,.;:()"“”]{1,24}['’]s? )?(?<portfolio>\p{Ll}+(?: and \p{Ll}+)?) (?:ministry|department)\b/u;

/** "Ana Kolar of the commerce ministry", "Ana Kolar of Norland's commerce ministry": she serves it, and is in politics. */
function readBodiesBehind(view: DocumentView, lexicons: Lexicons, id: string, draft: ProfileDraft): void {
  for (const { form, end } of view.mentionsOf(id)) {
    if (form !== 'name') continue;
    const found = behind.exec(view.text.slice(end, end + reach));
    const { owner, portfolio = '' } = found?.groups ?? {};
    if (found === null || !lexicons.identity.isOffice(`${portfolio} minister`)) continue;
    const from = end + found[0].length - (portfolio.length + 30) - (owner?.length ?? 0);
    const [country] = view
      .namesWithin(Math.max(end, from), end + found[0].length)
      .map(({ entity }) => view.byId.get(entity))
      .flatMap((entity) => (entity === undefined ? [] : (homeOf(view, lexicons, entity) ?? [])));
    const home = owner === undefined ? view.setting.country : country;
    if (home === undefined || home === null) continue;
    draft.fields.add('politics');
    draft.countries.add(home);
    draft.bodies.add(`${portfolio.replaceAll(' ', '-')}-ministry@${home}`);
  }
}

const ofState: ReadonlySet<string> = new Set(['politics', 'military', 'law', 'police']);

/** Who serves a state of which nothing is said serves the one where the text plays. */
function readSetting(
  { setting }: DocumentView,
  { identity }: Lexicons,
  roles: ReadonlySet<string>,
  draft: ProfileDraft,
): void {
  const { country, named } = setting;
  // Where a text names more countries than one, their leaders meet: "President Ana Kolar" may have come from any.
  if (country === null || named.size > 1 || draft.countries.size > 0) return;
  for (const role of roles) {
    if (!ofState.has(identity.fieldOfRole(role) ?? '') || identity.isSentAbroad(role)) continue;
    draft.countries.add(country);
    // "Odesa Mayor Ana Kolar" is no mayor of the country.
    const office = identity.officeOf(role);
    const isPlaced = [...draft.offices].some((known) => known.startsWith(`${office}@`));
    if (identity.isOffice(role) && !isPlaced) draft.offices.add(`${office}@${country}`);
  }
}

/** "U.S. Senator John Smith of Texas", "a teacher from Leeds": the country before a role, and the place after it. */
function readHome(
  view: DocumentView,
  lexicons: Lexicons,
  { start, after }: Description,
  roleStart: number,
  phrase: string,
  draft: ProfileDraft,
): void {
  const add = (mention: Mention, isOffice: boolean) => {
    const entity = view.byId.get(mention.entity);
    if (entity === undefined || entity.kind === 'Person') return;
    const home = homeOf(view, lexicons, entity);
    if (entity.kind === 'Place') {
      const [region] = lexicons.identity.regionOf(entity.name);
      if (region !== undefined) draft.regions.add(`${region.iso.toLowerCase()}-${nameSlug(region.name)}`);
      else draft.bodies.add(nameKey('Place', entity.name));
    }
    if (home === null) return;
    draft.countries.add(home);
    if (entity.kind === 'Country' && isOffice && lexicons.identity.isOffice(phrase)) {
      draft.offices.add(`${lexicons.identity.officeOf(phrase)}@${home}`);
    }
  };
  const addOfPlace = (mention: Mention) => {
    const place = view.byId.get(mention.entity);
    if (place?.kind !== 'Place' || !lexicons.identity.isOffice(phrase)) return;
    draft.offices.add(`${lexicons.identity.officeOf(phrase)}@${nameKey('Place', place.name)}`);
  };
  for (const mention of view.namesWithin(start, start + roleStart)) {
    const between = view.text.slice(mention.end, start + roleStart);
    if (
      view.byId.get(mention.entity)?.kind === 'Country' &&
      /^(?:['’]s)? (?:[\p{L}-]+ ){0,2}$/u.test(between)
    ) {
      add(mention, true);
    } else if (/^(?:['’]s)? $/u.test(between)) addOfPlace(mention);
  }
  const link = /^,? (of|from|in|at) (?:the )?/u.exec(view.text.slice(after, after + 16));
  if (link === null) return;
  const [place] = view.namesWithin(after + link[0].length, after + link[0].length + 60);
  if (place === undefined || place.start !== after + link[0].length) return;
  // "Ambassador in Vienna": of anywhere else.
  if ((link[1] === 'in' || link[1] === 'at') && lexicons.identity.isSentAbroad(phrase)) return;
  // "The science minister in Seoul": of the government there.
  add(place, link[1] === 'of' || (link[1] === 'in' && phrase.endsWith('minister')));
  if (link[1] === 'of') addOfPlace(place);
}

function readTitles(view: DocumentView, { coreference }: Lexicons, id: string, draft: ProfileDraft): void {
  const pronouns = { female: 0, male: 0 };
  for (const { form, start, end } of view.mentionsOf(id)) {
    if (form === 'pronoun') {
      const word = view.text.slice(start, end).toLowerCase();
      if (/^(?:she|her|hers|herself)$/u.test(word)) pronouns.female += 1;
      if (/^(?:he|him|his|himself)$/u.test(word)) pronouns.male += 1;
    }
    if (form !== 'name') continue;
    const title = /([\p{Lu}][\p{L}]+\.?)\s$/u.exec(view.text.slice(Math.max(0, start - 20), start))?.[1];
    if (title === undefined) continue;
    for (const gender of ['female', 'male'] as const) {
      if (coreference.titles[gender].has(title)) draft.genders.add(gender);
    }
  }
  if (draft.genders.size > 0) return;
  // One pronoun may be taken wrongly, but for one that fits the given name; those that all agree are seldom.
  const given = view.byId.get(id)?.name.split(/\s+/u)[0] ?? '';
  const agreed = (gender: 'female' | 'male') =>
    pronouns[gender] > (coreference.firstNames[gender].has(given) ? 0 : 1);
  if (agreed('female') && pronouns.male === 0) draft.genders.add('female');
  if (agreed('male') && pronouns.female === 0) draft.genders.add('male');
}
