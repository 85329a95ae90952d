import type { CallExpression } from '../../cypher/syntax.ts';
import { isAggregate, typeOfAggregate } from './subset-aggregates.ts';
import { refuseElement, typeOf } from './subset-expressions.ts';
import { functions } from './subset-functions.ts';
import { asCondition, asValue, refuse, type Scene } from './subset-scene.ts';
import { join, remade, type ValueType } from './subset-types.ts';

const temporal = 'dates are ISO 8601 strings here: compare them as strings, and take parts with substring()';
const hints: Readonly<Record<string, string>> = {
  ROUND: 'its halves are rounded differently here: write toInteger(floor(x + 0.5))',
  PERCENTILECONT: 'its result is wrong here: collect the values in order and take one by its place',
  PERCENTILEDISC: 'its result is wrong here: collect the values in order and take one by its place',
  STDEV: 'it is null for a single value here: write stDevP(x)',
  ID: 'internal ids mean nothing outside of one store: write n.id',
  ELEMENTID: 'internal ids mean nothing outside of one store: write n.id',
  ISEMPTY: 'it is not known here: write size(x) = 0',
  DATE: temporal,
  DATETIME: temporal,
  LOCALDATETIME: temporal,
  TIME: temporal,
  LOCALTIME: temporal,
  DURATION: temporal,
};

export function typeOfCall(call: CallExpression, scene: Scene): ValueType {
  const { name, args } = call;
  if (name === 'COALESCE') return typeOfCoalesce(call, scene);
  if (name === 'EXISTS') return typeOfExists(call, scene);
  const types = args.map((arg) => typeOf(arg, asValue(scene)));
  if (name === 'SUM') refuse(call, 'the sum of no rows is null here: write coalesce(sum(x), 0)');
  if (isAggregate(name)) return typeOfAggregate(call, types);
  const signature = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (signature === undefined) return refuse(call, hints[name] ?? 'this function is not known here');
  const [least, most] = signature.count;
  if (args.length < least || args.length > most || call.distinct)
    refuse(call, `it takes ${least === most ? least : `${least} to ${most}`} arguments`);
  return signature.result({ call, types });
}

function typeOfCoalesce(call: CallExpression, scene: Scene): ValueType {
  const { args } = call;
  if (args.length === 0) refuse(call, 'it takes arguments');
  const last = args.at(-1);
  const endsFalse = args.length === 2 && last?.kind === 'literal' && last.value === false;
  if (args[0]?.kind === 'call' && args[0].name === 'SUM' && last?.kind === 'literal' && last.value === 0) {
    const [summed] = args[0].args;
    const type = typeOfAggregate(args[0], summed === undefined ? [] : [typeOf(summed, asValue(scene))]);
    return { ...type, nullable: false };
  }
  const types = args.map((arg, index) => {
    // Beside false it does not matter whether a condition is false or null.
    const type = typeOf(arg, endsFalse && index === 0 ? asCondition(scene) : asValue(scene));
    refuseElement(arg, type);
    return type;
  });
  const nullable = types.every((type) => type.nullable);
  const certain = types.findIndex((type) => !type.nullable);
  const reached = certain === -1 ? types : types.slice(0, certain + 1);
  const { constant, ...joined } = reached.reduce(join);
  return remade({ ...joined, nullable });
}

function typeOfExists(call: CallExpression, scene: Scene): ValueType {
  const [arg] = call.args;
  if (call.args.length !== 1 || arg?.kind !== 'pattern')
    return refuse(call, 'it takes a pattern; for a property write n.name IS NOT NULL');
  return typeOf(arg, asValue(scene), true);
}
