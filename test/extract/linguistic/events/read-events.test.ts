import { describe, expect, it } from 'vitest';
import { briefsOf, eventsOf } from './invented-world.ts';

describe('who acts on whom', () => {
  it.each([
    ['Norland attacked Sudria.', ['ASSAULT Norland > Sudria']],
    ['Sudria was attacked by Norland.', ['ASSAULT Norland > Sudria']],
    ['Sudria was attacked.', []],
    ['Norland raised the matter with Sudria.', ['CONSULT Norland > Sudria']],
    ['Gifts of medicine from Norland to Sudria fell last year.', ['AID Norland > Sudria']],
    ['Criticism of Sudria came from Norland.', ['ACCUSE Norland > Sudria']],
    ['Criticism of Sudria came after the vote in Norland.', []],
    ['The signing of an accord by Norland and Sudria was delayed.', ['SUPPORT Norland > Sudria']],
    [
      'Sudria rejected the truce proposed by Norland.',
      ['REJECT Sudria > Norland [RETREAT affirmed planned]', 'AGREE Norland > - [RETREAT affirmed planned]'],
    ],
    ['A visit by Jon Beck and Ana Kolar was delayed.', []],
    ['Norland intends to sue Sudria.', ['THREATEN Norland > Sudria [ACCUSE affirmed planned]']],
    ['Norland intends to help Sudria.', ['AGREE Norland > Sudria [AID affirmed planned]']],
    ['Norland and Estmark condemned Sudria.', ['ACCUSE Norland > Sudria', 'ACCUSE Estmark > Sudria']],
    ['Norland condemned Sudria and Estmark.', ['ACCUSE Norland > Sudria', 'ACCUSE Norland > Estmark']],
    ['Norland and Sudria met on Monday.', ['CONSULT Norland > Sudria']],
    ['The presidents of Norland and Sudria met on Monday.', ['CONSULT Norland > Sudria']],
    ["Norland's government condemned Sudria.", ['ACCUSE Norland > Sudria']],
    ['Sudrian troops attacked Norland.', ['ASSAULT Sudria > Norland']],
    ['Norland and Sudria exchanged forty prisoners.', ['CONCEDE Norland > Sudria']],
    ['Norland received two tanks from Sudria.', ['AID Sudria > Norland']],
    [
      'The nurses will not end the strike until Sudria pays.',
      ['REJECT nurses > Sudria [RETREAT affirmed planned]'],
    ],
    [
      'Norland called Ana Kolar on Monday to convey its support and sympathy.',
      ['SUPPORT Norland > Ana Kolar'],
    ],
    ['Norland fired rockets at a Sudrian base.', ['ASSAULT Norland > Sudria']],
    ['Norland launched missiles against Sudria.', ['ASSAULT Norland > Sudria']],
    ['The strike of Norland in Sudria ended on Monday.', []],
    ['Norland took a swipe at Sudria.', ['ACCUSE Norland > Sudria']],
    ['Norland beheaded a Sudrian hostage.', ['ASSAULT Norland > Sudrian hostage']],
    ['Norland is preparing to sue Sudria.', ['THREATEN Norland > Sudria [ACCUSE affirmed planned]']],
    ['Norland is preparing to investigate Sudria.', ['AGREE Norland > Sudria [ACCUSE affirmed planned]']],
    ['Norland filed a complaint with the court about Sudria.', ['ACCUSE Norland > Sudria']],
    [
      'Norland is fighting in Estmark, helped by Sudria.',
      ['ASSAULT Norland > Estmark', 'AID Sudria > Norland'],
    ],
    [
      'Norland convicted Jon Beck on five counts, including throwing a grenade.',
      ['ACCUSE Norland > Jon Beck'],
    ],
    ['The police shooting of Jon Beck was filmed.', ['ASSAULT police > Jon Beck']],
    ["The rebels' attack on Sudria failed.", ['ASSAULT rebels > Sudria']],
    ['The government ouster of Jon Beck was announced.', []],
    ['The trader was charged with murder by Norland.', ['ACCUSE Norland > trader [ASSAULT affirmed actual]']],
    ['Vint Motors nominated Jon Beck for president.', ['SUPPORT Vint Motors > Jon Beck']],
    ['Jon Beck criticized Ana Kolar as a poor politician.', ['ACCUSE Jon Beck > Ana Kolar']],
    ['Norland voiced opposition to the appointment of Ana Kolar.', ['REJECT Norland > Ana Kolar']],
    ['Norland sentenced Ana Kolar for the kidnapping of Jon Beck.', ['COERCE Norland > Ana Kolar']],
    ['Norland wants to stay in Estmark.', []],
    ['Norland wants Sudria to stay.', ['REQUEST Norland > Sudria']],
    ['Norland said in a letter that the protest against Sudria was over.', []],
    ['The Sudrian government imposed a curfew in Osthaven.', ['COERCE Sudria > Osthaven']],
    ['Norland and western allies held joint exercises.', ['COOPERATE Norland > western allies']],
    ['A car bombing by the Vint Motors group killed ten villagers.', ['ASSAULT Vint Motors > villagers']],
    ['A Norlandian report called for sanctions against Sudria.', ['ACCUSE Norland > Sudria']],
    [
      'Norland warned Estmark that it would pull out should Sudria be given a role.',
      ['THREATEN Norland > Estmark [RETREAT affirmed planned]'],
    ],
    ['Two lawyers were released from prison in Norland.', ['CONCEDE Norland > lawyers']],
    ['Two lawyers were released in Norland.', []],
    ["Norland's opposition leader condemned Sudria.", ['ACCUSE opposition leader > Sudria']],
    [
      'Norland and Sudria agreed to help Estmark.',
      [
        'AGREE Norland > Sudria [AID affirmed planned]',
        'AGREE Norland > Estmark [AID affirmed planned]',
        'AGREE Sudria > Estmark [AID affirmed planned]',
      ],
    ],
    ['Workers in Norland laid down their tools.', ['PROTEST workers > -', 'PROTEST workers > Norland']],
    ['Jon Beck attended a summit in Norland.', ['CONSULT Jon Beck > Norland']],
    ['The budget cuts aid to Sudria.', ['SANCTION budget > Sudria']],
    [
      'The Norlandic envoy Jon Beck said it supports the plan of Sudria.',
      ['SUPPORT Jon Beck > Sudria named Jon Beck'],
    ],
    [
      'Jon Beck introduced a bill that would sanction Sudrian officials.',
      ['THREATEN Jon Beck > Sudria conditional [COERCE affirmed planned]'],
    ],
    [
      'Norland is ready to mediate between Sudria and Estmark.',
      [
        'AGREE Norland > Sudria [CONSULT affirmed planned]',
        'AGREE Norland > Estmark [CONSULT affirmed planned]',
      ],
    ],
    ['Jon Beck said that an attack on Norland must be avoided.', ['REQUEST Jon Beck > -']],
    [
      'Ana Kolar condemned the attack on a church in Norland.',
      ['ACCUSE Ana Kolar > - [ASSAULT affirmed actual]'],
    ],
    [
      'Ana Kolar condemned the attack by the rebels on a church.',
      ['ACCUSE Ana Kolar > rebels [ASSAULT affirmed actual]', 'ASSAULT rebels > church'],
    ],
    ['Jon Beck was tortured and killed in a secret prison in Norland.', ['ASSAULT Norland > Jon Beck']],
    ['Jon Beck died in custody in Norland after torture.', ['ASSAULT Norland > Jon Beck']],
    ['Norland delivered forty generators to Sudria.', ['AID Norland > Sudria', 'AID Norland > -']],
    ['There is no reason to sit down with Norland.', []],
    ['The summit was overshadowed by fighting in Norland.', []],
    ['Sudria condemned the rockets that Norland had fired.', ['ACCUSE Sudria > -', 'ASSAULT Norland > -']],
    ['Norland accepted demands from Sudria.', ['REQUEST Sudria > Norland', 'CONCEDE Norland > Sudria']],
    [
      'Norland fired at students demonstrating outside Strelsau.',
      ['ASSAULT Norland > students', 'PROTEST students > Strelsau'],
    ],
    ['Norland arrested two sailors off Osthaven.', ['COERCE Norland > sailors']],
    ['A bomb planted by Sudrian rebels killed two villagers.', ['ASSAULT Sudrian rebels > villagers']],
    ['Norland cut aid to Sudria at the request of Estmark.', ['SANCTION Norland > Sudria']],
    ['Jon Beck held talks in Strelsau.', ['CONSULT Jon Beck > -']],
    ["Norland's relations with Sudria are old.", []],
    ['Norland faces criticism from Sudria.', ['ACCUSE Sudria > Norland']],
    ["Norland's refusal of the Sudrian offer surprised Jon Beck.", ['REJECT Norland > Sudria']],
    ['The kidnapping of a nurse by Norland made Ana Kolar angry.', ['ASSAULT Norland > nurse']],
    ['A Sudrian lawyer sued Norland.', ['ACCUSE Sudrian lawyer > Norland']],
    ["Norland's foreign minister, Ana Kolar, met Jon Beck.", ['CONSULT Ana Kolar > Jon Beck']],
    ['Jon Beck held talks with his Sudrian counterpart, Ana Kolar.', ['CONSULT Jon Beck > Ana Kolar']],
    [
      'Jon Beck met Ana Kolar and thanked Norland.',
      ['CONSULT Jon Beck > Ana Kolar', 'SUPPORT Jon Beck > Norland'],
    ],
    ["Norland rejected Sudria's offer.", ['REJECT Norland > Sudria [AGREE affirmed planned]']],
    ['Norland attacked the Sudrian port on Monday.', ['ASSAULT Norland > Sudria']],
    ['The council discussed the talks between Norland and Sudria.', ['CONSULT council > -']],
    ['Norland called Sudria a bully.', ['ACCUSE Norland > Sudria']],
    ['Norland recalled that Sudria was a friend.', []],
    [
      'Norland mediated between Sudria and Estmark.',
      ['CONSULT Norland > Sudria', 'CONSULT Norland > Estmark'],
    ],
    ['Norland expelled a Sudrian diplomat.', ['SANCTION Norland > Sudria']],
    ['Norland met Sudria in Estmark.', ['CONSULT Norland > Sudria']],
    ['Norland gave 300 million euros to Sudria.', ['AID Norland > Sudria']],
    ['Norland suspended aid to rebels in Sudria.', ['SANCTION Norland > rebels']],
  ])('%s', (sentence, expected) => {
    expect(briefsOf(sentence)).toEqual(expected);
  });
});

describe('acts that govern acts', () => {
  it.each([
    ['Norland will meet Sudria.', 'AGREE Norland > Sudria planned [CONSULT affirmed planned]'],
    ['Norland will attack Sudria.', 'THREATEN Norland > Sudria planned [ASSAULT affirmed planned]'],
    [
      'Norland said it would attack Sudria if the talks failed.',
      'THREATEN Norland > Sudria conditional named Norland [ASSAULT affirmed planned]',
    ],
    [
      'Norland is considering a ban on Sudria.',
      'THREATEN Norland > Sudria possible [COERCE affirmed planned]',
    ],
    ['Norland called off the strike on Sudria.', 'CONCEDE Norland > Sudria'],
    ['Norland agreed to send weapons to Sudria.', 'AGREE Norland > Sudria [AID affirmed planned]'],
    ['Norland refused to meet Sudria.', 'REJECT Norland > Sudria [CONSULT affirmed planned]'],
    ['Norland will not meet Sudria.', 'REJECT Norland > Sudria [CONSULT affirmed planned]'],
    ['Norland threatened to attack Sudria.', 'THREATEN Norland > Sudria [ASSAULT affirmed planned]'],
    ['Norland urged Sudria to release Jon Beck.', 'REQUEST Norland > Sudria [CONCEDE affirmed demanded]'],
    [
      'Norland said that Sudria must release Jon Beck.',
      'REQUEST Norland > Sudria [CONCEDE affirmed demanded]',
    ],
    ['Norland agreed not to attack Sudria.', 'AGREE Norland > Sudria [ASSAULT negated planned]'],
    ['Norland promised not to attack Sudria.', 'AGREE Norland > Sudria [ASSAULT negated planned]'],
    ['Norland vowed never to meet Sudria.', 'REJECT Norland > Sudria [CONSULT negated planned]'],
    ['Norland did not agree to meet Sudria.', 'REJECT Norland > Sudria [CONSULT affirmed planned]'],
    ['Norland is not ready to meet Sudria.', 'REJECT Norland > Sudria [CONSULT affirmed planned]'],
    ['Norland does not recognize Sudria.', 'REJECT Norland > Sudria [SUPPORT affirmed planned]'],
    ['Norland agreed to stop shelling Sudria.', 'AGREE Norland > Sudria [RETREAT affirmed planned]'],
    ['Norland stopped shelling Sudria.', 'RETREAT Norland > Sudria [ASSAULT negated actual]'],
    ['Norland stopped helping Sudria.', 'SANCTION Norland > Sudria [AID negated actual]'],
    [
      'Norland would hold talks with Sudria.',
      'AGREE Norland > Sudria conditional [CONSULT affirmed planned]',
    ],
    ['Norland has not promised to meet Sudria.', 'AGREE Norland > Sudria negated [CONSULT affirmed planned]'],
  ])('%s', (sentence, expected) => {
    expect(briefsOf(sentence)).toEqual([expected]);
  });

  it('keeps what is denied apart from the denial', () => {
    expect(briefsOf('Norland denied sending weapons to Sudria.')).toEqual([
      'REJECT Norland > Sudria [AID negated actual]',
      'AID Norland > Sudria negated named Norland',
    ]);
    expect(briefsOf('Norland denied that it had attacked Sudria.')).toEqual([
      'REJECT Norland > Sudria [ASSAULT negated actual]',
      'ASSAULT Norland > Sudria negated named Norland',
    ]);
  });

  it('gives what someone is accused of the voice of the accuser', () => {
    expect(briefsOf('Norland accused Sudria of shelling Estmark.')).toEqual([
      'ACCUSE Norland > Sudria [ASSAULT affirmed actual]',
      'ASSAULT Sudria > Estmark named Norland',
    ]);
  });
});

describe('what a claim carries besides', () => {
  it('has the sentence as evidence and the words that name both sides', () => {
    const text = 'It rained. Norland attacked Sudria.\n\nIt rained again.';
    const [claim] = eventsOf(text);
    expect(claim?.evidence).toEqual({ start: 11, end: 35, quote: 'Norland attacked Sudria.' });
    expect(claim?.subjectSpan).toEqual([11, 18]);
    expect(claim?.objectSpan).toEqual([28, 34]);
  });

  it('has place, topic and time where the words say so', () => {
    const [claim] = eventsOf('Norland held talks with Sudria on the border treaty in Strelsau on Monday.', {
      published: '2026-03-10',
    });
    expect(claim).toMatchObject({ place: 'Strelsau', topic: 'border treaty' });
    expect(claim?.time).toEqual({ start: '2026-03-09', end: '2026-03-09', precision: 'day', text: 'Monday' });
  });
});

describe('ties that verbs state', () => {
  it.each([
    [
      'The Harbour Agency told the National Council in a letter that the port was safe.',
      'REPORTED_TO Harbour Agency > National Council',
    ],
    [
      'The Harbour Agency submitted a report to the National Council.',
      'REPORTED_TO Harbour Agency > National Council',
    ],
    [
      'The Harbour Agency briefed the National Council on Monday.',
      'REPORTED_TO Harbour Agency > National Council',
    ],
    ['Norland will take part in the Strelsau Summit.', 'PARTICIPATES_IN Norland > Strelsau Summit planned'],
    ['Halden Works is owned by Vint Motors.', 'OWNS Vint Motors > Halden Works'],
    ['Ana Kolar replaced Jon Beck as minister.', 'SUCCEEDED Ana Kolar > Jon Beck'],
  ])('%s', (sentence, expected) => {
    expect(briefsOf(sentence)).toEqual([expected]);
  });
});
