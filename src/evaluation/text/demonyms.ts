/**
 * Names of peoples and what is of their country, in the singular. A closed list and no suffixes: -an, -i, -ish and -ese
 * also end names of places (Iran, Milan, Haiti, Fiji).
 */
const demonyms: ReadonlySet<string> = new Set(
  `
afghan african albanian algerian american andorran angolan arabian argentine argentinian armenian asian
aussie australian austrian azerbaijani azeri bahamian bahraini bangladeshi barbadian basque bavarian
belarusian belgian belizean beninese bermudian bhutanese bolivian bosnian botswanan brazilian brit
british britisher briton bruneian bulgarian burkinabe burmese burundian californian cambodian
cameroonian canadian catalan chadian chechen chilean chinese colombian comorian congolese corsican
crimean croat croatian cuban cypriot czech dane danish dominican dutch dutchman dutchmen ecuadorean
ecuadorian egyptian emirati english englishman englishmen eritrean estonian ethiopian eurasian european
faroese fijian filipina filipino finn finnish flemish french frenchman frenchmen frenchwoman gabonese
gambian georgian german ghanaian greek greenlander greenlandic grenadian guatemalan guinean guyanese
haitian hawaiian honduran hungarian icelander icelandic indian indonesian iranian iraqi irish irishman
irishmen israeli italian ivorian jamaican japanese jordanian kashmiri kazakh kazakhstani kenyan konger
korean kosovan kosovar kuwaiti kyrgyz lankan laotian latvian lebanese leonean liberian libyan lithuanian
luxembourger macedonian malagasy malawian malaysian maldivian malian maltese mauritanian mauritian
mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali netherlander
nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian papuan paraguayan persian
peruvian poles polish portuguese prussian qatari quebecois rican romanian russian rwandan sahrawi
salvadoran salvadorian samoan saudi scot scottish senegalese serb serbian seychellois siberian sicilian
singaporean slovak slovakian slovene slovenian somali somalian soviet spaniard spanish sudanese
surinamese swazi swede swedish swiss syrian taiwanese tajik tanzanian texan thai tibetan timorese
togolese tongan trinidadian tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek uzbekistani
venezuelan verdean vietnamese welsh yemeni yugoslav zambian zealander zimbabwean
`
    .trim()
    .split(/\s+/),
);

const continental = /^(?:[\p{L}\p{N}_]+ern )?(?:European|African|Asian)s?$/iu;

/** Whether a name is a demonym, by its last word: "Russian", "Germans", "South Korean". */
export function isDemonym(name: string): boolean {
  const word = name
    .trim()
    .toLowerCase()
    .split(/[\s\-‐–]+/)
    .at(-1)!;
  return demonyms.has(word) || (word.endsWith('s') && demonyms.has(word.slice(0, -1)));
}

/** Whether a name is that of a continent's people: "Europeans", "Southern African". */
export function isContinental(name: string): boolean {
  return continental.test(name);
}
