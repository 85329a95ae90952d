import type { Entity } from '../../../model/extraction.ts';

const partyPattern =
  /\b(?:[Pp]arty|Democrats?|Greens?|Socialists?|Communists?|Republicans?|Labour|Tories|Conservatives?|Liberals?|National (?:Front|Rally|Congress)|People's Front|CDU|CSU|SPD|FDP|AfD|BJP|ANC|Likud|Fidesz|Syriza|Podemos|Ciudadanos|Fatah|Forza Italia|Lega Nord|Five Star Movement|Christian (?:Democratic|Social) Union|United Russia|Sinn Fein|UKIP|SNP|VVD|PVV|CHP|HDP|AKP)\b/;

/** Whether a body is a political party of one country, as its name says. */
export function isParty({ kind, name, aliases }: Entity): boolean {
  if (kind !== 'Organization') return false;
  const names = [name, ...aliases];
  return (
    names.some((form) => partyPattern.test(form)) &&
    !names.some((form) => /\b(?:European|International|Group of|Guard)\b/.test(form))
  );
}
