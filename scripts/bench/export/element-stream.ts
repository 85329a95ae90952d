import type { EdgeElement, NodeElement } from '../../../src/model/graph.ts';

const claimsPerDocument = 8;
const edgesPerDocument = claimsPerDocument * 4 + 8;
const types = ['CONSULT', 'AID', 'ACCUSE', 'LEADS', 'SUPPORT'];
const quote = 'the minister met the head of the port authority on the quay and spoke of tariffs';

/** A graph of about as many edges, whose elements are made as they are read and never held. */
export function elementStream(edgeCount: number) {
  const documents = Math.ceil(edgeCount / edgesPerDocument);
  const entities = Math.max(8, Math.ceil(documents * 1.5));
  const entityId = (number: number) => `person/${(number * 7919) % entities}`;

  function* nodes(): Generator<NodeElement> {
    for (let at = 0; at < documents; at++) {
      for (let claim = 0; claim < claimsPerDocument; claim++) yield claimNode(at, claim);
    }
    for (let at = 0; at < documents; at++) yield documentNode(at);
    for (let at = 0; at < entities; at++) yield entityNode(at);
  }

  function* edges(): Generator<EdgeElement> {
    for (let at = 0; at < documents; at++) {
      const target = `document/d${at}`;
      for (let mention = 0; mention < 8; mention++) {
        const source = entityId(at * 8 + mention);
        yield { type: 'MENTIONED_IN', source, target, properties: { count: 1 + (at % 5) } };
      }
      for (let claim = 0; claim < claimsPerDocument; claim++) {
        const source = `claim/d${at}#c${claim}`;
        const [subject, object] = [entityId(at * 8 + claim), entityId(at * 8 + claim + 1)];
        yield { type: 'SUBJECT', source, target: subject, properties: {} };
        yield { type: 'OBJECT', source, target: object, properties: {} };
        yield { type: 'REPORTED_IN', source, target, properties: {} };
        yield { type: typeOf(at, claim), source: subject, target: object, properties: relation };
      }
    }
  }

  return { nodes, edges };
}

const relation = {
  ...{ claims: 1, documents: 1, sources: 1, asserted: 1, said: 0, stated: 1, implied: 0, known: 0 },
  ...{ disputed: false, firstReported: '2026-01-05', lastReported: '2026-01-05' },
};

function typeOf(document: number, claim: number): string {
  return types[(document + claim) % types.length]!;
}

function claimNode(document: number, claim: number): NodeElement {
  const properties = {
    ...{ type: typeOf(document, claim), polarity: 'affirmed', modality: 'actual', voice: 'article' },
    ...{ basis: 'stated', rule: 'bench', quote, start: claim * 100, end: claim * 100 + quote.length },
    ...{ subject: `Person ${document}`, object: `Person ${claim}`, timeStart: '2026-01-04' },
  };
  return { id: `claim/d${document}#c${claim}`, label: 'Claim', properties };
}

function documentNode(document: number): NodeElement {
  const properties = {
    title: `Report ${document}`,
    outlet: 'The Quay',
    published: '2026-01-05',
    wordCount: 400,
  };
  return { id: `document/d${document}`, label: 'Document', properties };
}

function entityNode(entity: number): NodeElement {
  const properties = {
    ...{ name: `Person ${entity}`, kind: 'Person', aliases: [`P. ${entity}`, `the ${entity}th`] },
    ...{ documents: 5, mentions: 9 },
  };
  return { id: `person/${entity}`, label: 'Person', properties };
}
