import type { Entity } from '../../../model/extraction.ts';

const stateBodyPattern =
  /\b(?:Ministry|Parliament|Senate|Congress|Courts?|Army|Navy|Air Force|Police|Guards?|Government|Cabinet|Agency|Bundestag|Bundesrat|Bundeswehr|Knesset|Duma|House of|Commission|Department|Intelligence|Pentagon|CIA|FBI|NSA|Kremlin|Blue House|White House|Security|Treasury|Assembly|National Bank|Central Bank|Embassy|Forces|Federal Reserve|Joint Chiefs|Foreign Office|Home Office|Attorney General|Coast Guard|Marines|Military|Prosecutor|Customs|Constabulary|Gendarmerie)\b/;
const notStateBody =
  /\b(?:European|International|World|United Nations|African|Arab|Global|Asian|Institute|University|College|School|Human Rights|Chamber|Foreign Relations|Party|Press|News|Council of Europe|Security Council|Federation of|Association|Club|Company|Inc|Group)\b/;

/** Whether a body belongs to a state, as its name says: a ministry, court, parliament or force. */
export function isStateBody({
  kind,
  name,
  attributes,
}: Pick<Entity, 'kind' | 'name' | 'attributes'>): boolean {
  return (
    kind === 'Organization' &&
    !notStateBody.test(name) &&
    (stateBodyPattern.test(name) || attributes.generic === true)
  );
}
