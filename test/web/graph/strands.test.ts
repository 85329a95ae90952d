import { describe, expect, it } from 'vitest';
import type { EdgeElement } from '../../../src/model/graph.ts';
import { noFilter } from '../../../web/src/filter/claim-filter.ts';
import { drawnPart } from '../../../web/src/graph/filter-graph.ts';
import { edgeOfClaim, strandsOf } from '../../../web/src/graph/strands.ts';
import { claimView } from '../support/claim-view.ts';
import { ontology } from '../support/ontology.ts';

const edge = (type: string, properties: EdgeElement['properties'] = {}): EdgeElement => ({
  ...{ type, source: 'person/one', target: 'person/two' },
  properties: { sources: 1, asserted: 1, stated: 1, ...properties },
});

describe('lines', () => {
  it('gather what has one colour, one standing and one direction', () => {
    const strands = strandsOf(
      [edge('ACCUSE', { sources: 3 }), edge('REJECT', { sources: 5 }), edge('ASSAULT')],
      [],
      ontology,
    );
    expect(
      strands.map(({ types, sources }) => ({ types, sources })).sort((a, b) => a.sources - b.sources),
    ).toEqual([
      { types: ['ASSAULT'], sources: 1 },
      { types: ['REJECT', 'ACCUSE'], sources: 5 },
    ]);
  });

  it('tell apart what nobody but a speaker vouches for, what is disputed and what no text states', () => {
    const kinds = [
      edge('AID', { asserted: 0, said: 2 }),
      edge('AID', { disputed: true, asserted: 0 }),
      edge('AID', { stated: 0, known: 1 }),
      edge('AID', { stated: 0, implied: 2 }),
      edge('AID'),
    ].map((each) => strandsOf([each], [], ontology)[0]!);
    expect(kinds.map(({ kind, caveat }) => [kind, caveat])).toEqual([
      ['said', 'said'],
      ['disputed', 'disputed'],
      ['inferred', 'known'],
      ['inferred', 'implied'],
      ['plain', null],
    ]);
  });

  it('show denied and planned claims as such, and none for what has no object or is affirmed', () => {
    const strands = strandsOf(
      [],
      [
        claimView({ polarity: 'negated' }),
        claimView({ modality: 'planned' }),
        claimView({ modality: 'demanded' }),
        claimView({ modality: 'planned', object: null }),
        claimView(),
      ],
      ontology,
    );
    expect(strands.map(({ kind, caveat }) => [kind, caveat])).toEqual([
      ['denied', 'denied'],
      ['unreal', 'demanded, planned'],
    ]);
  });

  it('have no direction where the type has none', () => {
    expect(strandsOf([edge('CONSULT')], [], ontology)[0]!.isDirected).toBe(false);
    expect(strandsOf([edge('AID')], [], ontology)[0]!.isDirected).toBe(true);
  });
});

describe('the edge of a claim', () => {
  it('is between its two sides, a symmetric one from the smaller id', () => {
    const turned = { subject: 'person/two', object: 'person/one' };
    expect(edgeOfClaim(claimView(turned), ontology)).toEqual({
      type: 'CONSULT',
      source: 'person/one',
      target: 'person/two',
    });
    expect(edgeOfClaim(claimView({ ...turned, type: 'AID' }), ontology)).toEqual({
      type: 'AID',
      source: 'person/two',
      target: 'person/one',
    });
    expect(edgeOfClaim(claimView({ object: null }), ontology)).toBeNull();
    expect(edgeOfClaim(claimView({ object: 'person/one' }), ontology)).toBeNull();
  });
});

describe('the part that is drawn', () => {
  const node = (id: string, label = 'Person') => ({ id, label, properties: {} });
  const view = {
    nodes: [node('person/one'), node('person/two'), node('group/three', 'Group')],
    edges: [edge('AID')],
    cut: false,
  };
  const whole = { filter: noFilter, hiddenKinds: [], always: [], unreal: [], known: new Map() };
  const drawn = (change: Partial<Parameters<typeof drawnPart>[1]>) => {
    const { nodes, strands } = drawnPart(view, { ...whole, ...change }, ontology);
    return { nodes: nodes.map(({ id }) => id), strands: strands.length };
  };

  it('leaves out entities to which no line leads, but for those that are opened', () => {
    expect(drawn({})).toEqual({ nodes: ['person/one', 'person/two'], strands: 1 });
    expect(drawn({ always: ['group/three'] }).nodes).toContain('group/three');
    expect(drawn({ filter: { ...noFilter, types: ['ACCUSE'] } })).toEqual({ nodes: [], strands: 0 });
  });

  it('takes in who is at the end of what is denied or planned, where it is known', () => {
    const claim = claimView({ polarity: 'negated', object: 'person/four' });
    expect(drawn({ unreal: [claim] })).toEqual({ nodes: ['person/one', 'person/two'], strands: 1 });
    const known = new Map([['person/four', node('person/four')]]);
    expect(drawn({ unreal: [claim], known })).toEqual({
      nodes: ['person/one', 'person/two', 'person/four'],
      strands: 2,
    });
  });

  it('leaves out hidden kinds with their lines', () => {
    expect(drawn({ hiddenKinds: ['Person'] })).toEqual({ nodes: [], strands: 0 });
    expect(drawn({ hiddenKinds: ['Person'], always: ['person/one', 'person/two'] }).strands).toBe(1);
  });
});
