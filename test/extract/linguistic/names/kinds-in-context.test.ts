import { describe, expect, it } from 'vitest';
import { extractText } from '../../../support/extract-text.ts';
import { kindsIn } from './kinds-in.ts';

describe('the kind of a name', () => {
  it('is the same wherever the text has the name', async () => {
    const { entities, mentions } = await extractText(
      'They drove to the town of Arvenholt. Arvenholt was quiet. The mayor of Arvenholt spoke.',
    );
    expect(entities.map(({ name, kind }) => [name, kind])).toEqual([['Arvenholt', 'Place']]);
    expect(mentions.filter(({ form }) => form === 'name')).toHaveLength(3);
  });

  it('comes from a gazetteer only as evidence', async () => {
    expect(await kindsIn('Florence Amadi, a painter, left. Amadi did not speak.')).toMatchObject({
      'Florence Amadi': 'Person',
    });
    expect(await kindsIn('The train from Florence to Milan was late.')).toMatchObject({ Florence: 'Place' });
  });

  it('is told by what stands beside it', async () => {
    expect(
      await kindsIn('The ferry operator Halvorsen Lund was sold. The board of Halvorsen Lund agreed.'),
    ).toMatchObject({ 'Halvorsen Lund': 'Organization' });
  });

  it("of a word of a person's name is that person's", async () => {
    const { entities } = await extractText(
      'President Ramiro Quillahuaman Rojas denied it. Quillahuaman had been in Lima, where Ramiro was born.',
    );
    expect(entities.filter(({ kind }) => kind !== 'Place').map(({ name, kind }) => [name, kind])).toEqual([
      ['Ramiro Quillahuaman Rojas', 'Person'],
    ]);
    // Who is called so before is another.
    const family = await extractText('Quillahuaman painted. Rosa Quillahuaman Rojas, a daughter, sang.');
    expect(family.entities.map(({ name }) => name)).toEqual(['Quillahuaman', 'Rosa Quillahuaman Rojas']);
  });

  it('of a person is not told by the body that a person heads', async () => {
    expect(
      await kindsIn('Norway called Dilrani Sanarath, the former central bank governor. Sanarath agreed.'),
    ).toMatchObject({ 'Dilrani Sanarath': 'Person' });
  });

  it('of a place is told by who is there and what it has', async () => {
    for (const text of [
      "Arvenholt's mayor, Jon Beck, left.",
      'They signed it for a road across Arvenholt, in the south of Norway.',
      'Norway sent aircraft to Arvenholt.',
      'She is a former teacher from Arvenholt.',
    ]) {
      expect(await kindsIn(text)).toMatchObject({ Arvenholt: 'Place' });
    }
  });

  it('of a place may be told by a dateline', async () => {
    const dateline = 'ARVENHOLT, 11 June -';
    const text = `${dateline} Norway has no fleet there. Its minister praised Arvenholt.`;
    const { entities } = await extractText(text, {
      blocks: [
        { kind: 'dateline', start: 0, end: dateline.length },
        { kind: 'paragraph', start: dateline.length + 1, end: text.length },
      ],
    });
    expect(entities.filter(({ name }) => name === 'Arvenholt').map(({ kind }) => kind)).toEqual(['Place']);
  });

  it('of the first word of a company is that of the company', async () => {
    expect(
      await kindsIn('Halden Systems, a company in Norway, was sold. He charged two managers of Halden.'),
    ).not.toHaveProperty('Halden');
  });

  it('of the first words of a party is that of the party, and of what has left it', async () => {
    expect(
      await kindsIn(
        'She left the Varn Doma Party. Ten years ago Varn Doma ruled Norway. She leads New Varn Doma.',
      ),
    ).toMatchObject({ 'New Varn Doma': 'Organization' });
    expect(
      await kindsIn('New Varn Doma won 40 seats in Norway. Its sister Varn Doma won none.'),
    ).toMatchObject({ 'Varn Doma': 'Organization' });
  });

  it('of a company is told by its last word, or by that before the branch of a country', async () => {
    for (const name of ['Halden Seafood', 'Orvik Knitwear', 'Orvik Textiles Morvia'])
      expect(await kindsIn(`A court in Norway fined ${name} on Monday.`)).toMatchObject({
        [name]: 'Organization',
      });
  });

  it('of a place that a list knows is judged with the words behind it', async () => {
    expect(
      await kindsIn('The pier was built by Black Sea Relay, a joint company of Georgia and Norway.'),
    ).toMatchObject({ 'Black Sea Relay': 'Organization' });
  });

  it('of a city that has a coach, or wins or loses a match, is its club', async () => {
    for (const text of [
      'Hamburg coach Jon Beck left.',
      'They mourn the lost final against Hamburg.',
      'Hamburg beat Lyon 2-1 on Saturday.',
      'Hamburg won the cup on Saturday.',
    ]) {
      expect(await kindsIn(text)).toMatchObject({ Hamburg: 'Organization' });
    }
    const { entities } = await extractText('Hamburg won the cup. Fans danced in the streets of Hamburg.');
    expect(entities.filter(({ name }) => name === 'Hamburg').map(({ kind }) => kind)).toEqual([
      'Organization',
      'Place',
    ]);
    for (const text of ['Hamburg won praise for its parks.', 'Hamburg beat Lyon to host the talks.']) {
      expect(await kindsIn(text)).toMatchObject({ Hamburg: 'Place' });
    }
  });

  it('of a bare city in a report of sport is its club', async () => {
    const report =
      'Krakow beat Gdansk 2-1 in the league on Saturday. The striker scored both goals before half-time, and the goalkeeper ' +
      'saved a penalty in the second half of the match. Krakow lead the league after ten matches this season. Their coach said ' +
      'the squad was tired. Gdansk have lost four matches; their midfielder missed a penalty.';
    expect(await kindsIn(report)).toMatchObject({ Krakow: 'Organization' });
    expect(await kindsIn('The minister flew from Krakow to Gdansk on Saturday.')).toMatchObject({
      Krakow: 'Place',
      Gdansk: 'Place',
    });
  });

  it('of a country that is also a part of another follows the other names', async () => {
    expect(
      (await kindsIn('Georgia closed its border with Armenia. Officials in Georgia, once Soviet, spoke.'))
        .Georgia,
    ).toBe('Country');
    expect(
      (await kindsIn('Voters in Alabama and Georgia went to the polls in the United States.')).Georgia,
    ).toBe('Place');
  });

  it('of a seat of government may be that of a person, or of a part of the country', async () => {
    const council = await kindsIn(
      'Keisha Washington cast the last vote. Washington said that nurses came first.',
    );
    expect(council).toEqual({ 'Keisha Washington': 'Person' });
    const flight = await kindsIn('Keisha Washington cast the last vote. Later she flew to Washington.');
    expect(flight).toMatchObject({ 'Keisha Washington': 'Person', Washington: 'Place' });
    expect(await kindsIn('Washington will close two dams, a judge in Spokane said.')).toEqual({
      'Washington state': 'Place',
      Spokane: 'Place',
    });
    const later = await kindsIn('Keisha Washington said that Carl Amadi would leave Washington.');
    expect(later).toMatchObject({ Washington: 'Place' });
    // The full name tells the city from the state.
    const fires = await kindsIn(
      'Fires drove people from Washington to Spokane. She flew in from Washington, D.C.',
    );
    expect(fires).toMatchObject({ 'Washington state': 'Place', Washington: 'Place' });
    expect(await kindsIn('The White House said that Washington would help Spokane.')).toMatchObject({
      'United States': 'Country',
    });
  });
});

describe('the ends of a name', () => {
  it('hold the parts together that an initial or a nickname parts', async () => {
    const kinds = await kindsIn('They met Robert K. Amadi and Frederik "Fritz" Sorensen.');
    expect(Object.keys(kinds)).toContain('Robert K. Amadi');
  });

  it('take in initials before a name, and what stands behind it of one', async () => {
    for (const [name, text] of [
      ['J. R. Amadi', 'Senator J. R. Amadi led the revolt.'],
      ['Olu Amadi-Cole, Jr.', 'They thanked Olu Amadi-Cole, Jr. on Monday.'],
      ['Robert Amadi Sr', 'They thanked Robert Amadi Sr. on Monday.'],
      ['Robert K. Amadi', 'Governor Robert K. Amadi, who studied in Lagos, will pay.'],
      ['William "Bill" Sorensen', 'The bill was written by William "Bill" Sorensen, a senator.'],
    ] as const) {
      expect(await kindsIn(text)).toMatchObject({ [name]: 'Person' });
    }
  });

  it('never run over the end of a sentence', async () => {
    expect(await kindsIn('They met Robert Amadi. Sorensen left.')).toMatchObject({
      'Robert Amadi': 'Person',
    });
  });

  it('leave out what a compound adds', async () => {
    const { mentions, entities } = await extractText('The French-born painter left Russian-led talks.');
    expect(entities.map(({ name }) => name).sort()).toEqual(['France', 'French-born painter', 'Russia']);
    expect(mentions.filter(({ form }) => form === 'name').map(({ adjective }) => adjective)).toEqual([
      true,
      true,
    ]);
  });

  it('are found in words in capitals', async () => {
    expect(await kindsIn('NEW DELHI: Officials of INDIA met envoys.')).toMatchObject({ India: 'Country' });
  });
});

describe('a direction before a place', () => {
  it('makes another place of it, in the same country', async () => {
    const { entities } = await extractText('Rain fell in Northern Kenya and in South Korea.');
    expect(entities.map(({ name, kind }) => [name, kind])).toEqual([
      ['Northern Kenya', 'Place'],
      ['South Korea', 'Country'],
    ]);
    expect(entities[0]?.attributes.country).toBe('KE');
  });

  it('that begins a sentence or is no name does not', async () => {
    expect(await kindsIn('Rain fell in northern Kenya.')).toEqual({ Kenya: 'Country' });
  });
});

describe('a people', () => {
  it('is a group where it is named, not where an adjective says whence someone is', async () => {
    expect(await kindsIn('African leaders met in Kenya.')).toEqual({ Kenya: 'Country' });
  });
});

describe('words that name no one', () => {
  it('are those that the text has without a capital, too', async () => {
    expect(await kindsIn('They bought drones. Drones flew over Kenya.')).toEqual({ Kenya: 'Country' });
  });

  it('are plurals with which sentences begin, unless someone is called so', async () => {
    expect(await kindsIn('Schools will stay shut in Kenya until the end of the month.')).toEqual({
      Kenya: 'Country',
    });
    expect(await kindsIn('Ana Schools left Kenya. Schools will stay away until May.')).toEqual({
      'Ana Schools': 'Person',
      Kenya: 'Country',
    });
  });

  it('are laws, plans and prizes, with the acronyms that stand for them', async () => {
    const kinds = await kindsIn(
      'France signed the National Water Framework (NWF) in May. The NWF replaces the National Rivers Act.',
    );
    expect(kinds).toEqual({ France: 'Country' });
  });

  it('are languages', async () => {
    expect(await kindsIn('Her novel was published in French.')).toEqual({});
    expect(await kindsIn('They speak Russian.')).toEqual({});
  });
});

describe('a plural behind a city', () => {
  it('is its team in a text that speaks of sport, and nowhere else', async () => {
    const match = 'The pitcher of the Incheon Otters won the match. The coach praised his season.';
    expect(await kindsIn(match)).toMatchObject({ 'Incheon Otters': 'Organization' });
    expect(await kindsIn('The Incheon Otters sell their fish.')).not.toHaveProperty('Incheon Otters');
  });
});

describe('a person', () => {
  it('is told from the body of which it is the head, and from a place', async () => {
    expect(await kindsIn('The head of the grid company, Serhiy Bondar, was dismissed.')).toMatchObject({
      'Serhiy Bondar': 'Person',
    });
    expect(await kindsIn('Serhii Bondar, the head of the grid company, spoke.')).toMatchObject({
      'Serhii Bondar': 'Person',
    });
    expect(await kindsIn('He was named treasury secretary in place of Grace Atieno.')).toMatchObject({
      'Grace Atieno': 'Person',
    });
  });

  it('of whom a people and a name are said keeps the name alone', async () => {
    expect(await kindsIn('The goals came from Marat Bekov and from the Brazilian Luiz Amaro.')).toMatchObject(
      {
        'Luiz Amaro': 'Person',
      },
    );
  });

  it('is called without the role before the name, and with the first of its names', async () => {
    expect(await kindsIn('Goalkeeper Tran Van Duc saved it.')).toMatchObject({ 'Tran Van Duc': 'Person' });
    expect(await kindsIn('The court heard Nguyễn Thị Lan on Monday.')).toMatchObject({
      'Nguyễn Thị Lan': 'Person',
    });
  });

  it('is one in both orders of the names', async () => {
    const { entities } = await extractText('He met Sato Kenji on Monday. Kenji Sato signed it.');
    expect(entities.filter(({ kind }) => kind === 'Person')).toHaveLength(1);
  });
});
