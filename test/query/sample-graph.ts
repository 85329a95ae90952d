import type { EdgeElement, NodeElement, Properties } from '../../src/model/graph.ts';
import type { Plan, Subgraph } from '../../src/model/plan.ts';

/** A small invented world of four actors and three reports, in the form of the stored graph. */
const entities: readonly NodeElement[] = [
  entity('person/mara-okonjo', 'Person', 'Mara Okonjo', ['Okonjo', 'President Okonjo'], 3, 9),
  entity('person/teo-lindqvist', 'Person', 'Teo Lindqvist', ['Lindqvist'], 2, 4),
  entity('country/vesland', 'Country', 'Vesland', ['Veslandic'], 3, 7, { iso: 'VL' }),
  entity('country/norrmark', 'Country', 'Norrmark', [], 2, 3),
  entity('organization/river-council', 'Organization', 'River Council', ['the Council'], 1, 2),
  entity('place/port-amber', 'Place', 'Port Amber', [], 1, 1),
];

const documents: readonly NodeElement[] = [
  {
    id: 'document/a',
    label: 'Document',
    properties: {
      title: 'Talks in Port Amber',
      outlet: 'The Daily Ferry',
      published: '2031-03-02',
      language: 'en',
      wordCount: 90,
    },
  },
  {
    id: 'document/b',
    label: 'Document',
    properties: {
      title: 'Norrmark denies talks',
      outlet: 'Norrmark Post',
      published: '2031-03-04',
      url: 'https://example.org/b',
      language: 'en',
      wordCount: 70,
    },
  },
  { id: 'document/c', label: 'Document', properties: { language: 'en', wordCount: 20 } },
];

interface ClaimOptions {
  readonly speaker?: string;
  readonly place?: string;
  readonly topic?: string;
  readonly properties?: Properties;
}

const nodes: NodeElement[] = [...entities, ...documents];
const edges: EdgeElement[] = [];
const nameOf = new Map(entities.map((node) => [node.id, String(node.properties.name)]));

function entity(
  id: string,
  kind: string,
  name: string,
  aliases: readonly string[],
  documentCount: number,
  mentions: number,
  more: Properties = {},
): NodeElement {
  return {
    id,
    label: kind,
    properties: { name, kind, aliases, documents: documentCount, mentions, ...more },
  };
}

function claim(
  document: string,
  key: string,
  type: string,
  subject: string,
  object: string | null,
  quote: string,
  options: ClaimOptions = {},
): void {
  const id = `claim/${document}#${key}`;
  const { speaker, place, topic, properties = {} } = options;
  nodes.push({
    id,
    label: 'Claim',
    properties: {
      type,
      polarity: 'affirmed',
      modality: 'actual',
      voice: speaker === undefined ? 'article' : 'named',
      basis: 'stated',
      rule: 'sample/rule',
      quote,
      start: 0,
      end: quote.length,
      subject: nameOf.get(subject) ?? '',
      ...(object === null ? {} : { object: nameOf.get(object) ?? '' }),
      ...(speaker === undefined ? {} : { speaker: nameOf.get(speaker) ?? '' }),
      ...properties,
    },
  });
  const roles = {
    SUBJECT: subject,
    OBJECT: object,
    SPEAKER: speaker,
    AT: place,
    ABOUT: topic,
    REPORTED_IN: `document/${document}`,
  };
  for (const [role, target] of Object.entries(roles)) {
    if (target !== null && target !== undefined)
      edges.push({ type: role, source: id, target, properties: {} });
  }
}

function relation(type: string, source: string, target: string, properties: Properties): void {
  edges.push(relationOf(type, source, target, properties));
}

function relationOf(type: string, source: string, target: string, properties: Properties): EdgeElement {
  return {
    type,
    source,
    target,
    properties: {
      claims: 1,
      documents: 1,
      sources: 1,
      asserted: 1,
      said: 0,
      stated: 1,
      implied: 0,
      known: 0,
      disputed: false,
      ...properties,
    },
  };
}

const [mara, teo, vesland, norrmark, council, amber] = entities.map((node) => node.id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

claim('a', 'c1', 'CONSULT', mara, teo, 'Okonjo met Lindqvist in Port Amber', {
  place: amber,
  properties: {
    timeStart: '2031-03-01',
    timeEnd: '2031-03-01',
    timePrecision: 'day',
    timeText: 'on Saturday',
  },
});
claim('a', 'c2', 'LEADS', mara, vesland, 'President Okonjo of Vesland', {
  properties: { office: 'president' },
});
claim('a', 'c3', 'LEADS', teo, norrmark, "Norrmark's former premier Lindqvist", {
  properties: { office: 'premier', status: 'former' },
});
claim('a', 'c4', 'THREATEN', vesland, norrmark, 'Vesland will close the river, Lindqvist said', {
  speaker: teo,
  topic: council,
});
claim('b', 'c1', 'THREATEN', vesland, norrmark, 'Okonjo denied that Vesland threatened Norrmark', {
  speaker: mara,
  properties: { polarity: 'negated' },
});
claim('b', 'c2', 'COOPERATE', vesland, norrmark, 'the two countries plan to share the river', {
  properties: { modality: 'planned', contentType: 'COOPERATE' },
});
claim('b', 'c3', 'LEADS', mara, null, 'the head of the Council', { properties: { office: 'head' } });
claim('c', 'c1', 'MEMBER_OF', vesland, council, 'Vesland, a member of the River Council', {
  properties: { basis: 'known' },
});

relation('CONSULT', mara, teo, {
  firstReported: '2031-03-02',
  lastReported: '2031-03-02',
  firstEvent: '2031-03-01',
  lastEvent: '2031-03-01',
});
relation('LEADS', mara, vesland, {
  claims: 2,
  firstReported: '2031-03-02',
  lastReported: '2031-03-04',
  current: true,
});
relation('LEADS', teo, norrmark, { firstReported: '2031-03-02', lastReported: '2031-03-02', current: false });
relation('THREATEN', vesland, norrmark, {
  asserted: 0,
  said: 1,
  disputed: true,
  firstReported: '2031-03-02',
  lastReported: '2031-03-02',
});
relation('MEMBER_OF', vesland, council, { stated: 0, known: 1 });

for (const [source, document, count] of [
  [mara, 'a', 5],
  [mara, 'b', 3],
  [mara, 'c', 1],
  [teo, 'a', 3],
  [teo, 'b', 1],
  [vesland, 'a', 2],
  [vesland, 'b', 4],
  [vesland, 'c', 1],
  [norrmark, 'a', 1],
  [norrmark, 'b', 2],
  [council, 'c', 2],
  [amber, 'a', 1],
] as const) {
  edges.push({ type: 'MENTIONED_IN', source, target: `document/${document}`, properties: { count } });
}

export const sampleGraph: Subgraph = { nodes, edges };

/** What adds an actor without a name to the sample graph: dockers whom the River Council has fined. */
export const dockersPlan: Plan = {
  nodes: [
    {
      op: 'create',
      after: entity('group/dockers-c', 'Group', 'dockers', [], 1, 1, { unnamed: true }),
    },
  ],
  edges: [
    {
      op: 'create',
      after: relationOf('COERCE', council, 'group/dockers-c', {}),
    },
    {
      op: 'create',
      after: {
        type: 'MENTIONED_IN',
        source: 'group/dockers-c',
        target: 'document/c',
        properties: { count: 1 },
      },
    },
  ],
};

/** The plan that puts the sample graph into an empty store. */
export const samplePlan: Plan = {
  nodes: nodes.map((after) => ({ op: 'create', after })),
  edges: edges.map((after) => ({ op: 'create', after })),
};

/** What a later article changes: it corrects the first, which had told of a meeting that there was not. */
export const correctionPlan: Plan = correctionOf();

function correctionOf(): Plan {
  const [nodesBefore, edgesBefore] = [nodes.length, edges.length];
  nodes.push(
    {
      id: 'document/d',
      label: 'Document',
      properties: {
        title: 'Correction',
        outlet: 'The Daily Ferry',
        published: '2031-03-09',
        language: 'en',
        wordCount: 30,
      },
    },
    {
      id: 'document/e',
      label: 'Document',
      properties: {
        outlet: 'Amber Echo',
        published: '2031-03-10',
        copyOf: 'document/b',
        language: 'en',
        wordCount: 60,
      },
    },
  );
  edges.push({ type: 'CORRECTS', source: 'document/d', target: 'document/a', properties: {} });
  claim('d', 'c1', 'CONSULT', mara, teo, 'Okonjo did not meet Lindqvist', {
    properties: { polarity: 'negated' },
  });
  claim('d', 'c2', 'LEADS', teo, norrmark, 'Lindqvist, acting premier of Norrmark', {
    properties: { office: 'premier', status: 'acting', timeStart: '2031-02-01', timeEnd: '2031-02-28' },
  });
  claim('d', 'c3', 'LEADS', mara, vesland, 'President Okonjo of Vesland', {
    properties: { office: 'president' },
  });
  claim('e', 'c1', 'THREATEN', vesland, norrmark, 'Okonjo denied that Vesland threatened Norrmark', {
    speaker: mara,
    properties: { polarity: 'negated' },
  });
  claim('e', 'c2', 'LEADS', mara, vesland, 'Okonjo, president of Vesland', {
    properties: { office: 'president' },
  });
  const meeting = nodes.find(({ id }) => id === 'claim/a#c1')!;
  const relation = edges.find(({ type, source }) => type === 'CONSULT' && source === mara)!;
  return {
    nodes: [
      ...nodes.splice(nodesBefore).map((after) => ({ op: 'create' as const, after })),
      {
        op: 'update',
        before: meeting,
        after: {
          ...meeting,
          properties: { ...meeting.properties, takenBackBy: ['document/d'], caveat: 'taken back' },
        },
      },
    ],
    edges: [
      ...edges.splice(edgesBefore).map((after) => ({ op: 'create' as const, after })),
      { op: 'delete', before: relation },
    ],
  };
}
