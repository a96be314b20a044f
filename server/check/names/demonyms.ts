/**
 * Places with the words for their people and things, the place first, other spellings of the place and its demonyms after
 * it. Only what a suffix rule would get wrong or must be kept from mixing up (Niger and Nigeria, Rome and Romania).
 */
const PLACES = `
afghanistan afghan; albania albanian; algeria algerian; andorra andorran; angola angolan; argentina argentine argentinian; armenia armenian
australia australian aussie; austria austrian; azerbaijan azerbaijani azeri; bahamas bahamian; bahrain bahraini; bangladesh bangladeshi
barbados barbadian bajan; belarus belarusian; belgium belgian; belize belizean; benin beninese; bhutan bhutanese; bolivia bolivian
bosnia, bosnia and herzegovina, bosnian; botswana motswana; brazil brazilian; brunei bruneian; bulgaria bulgarian; burkina faso, burkinabe
burundi burundian; cambodia cambodian; cameroon cameroonian; canada canadian; chad chadian; chile chilean; china chinese; colombia colombian
congo congolese; costa rica, costa rican; croatia croatian croat; cuba cuban; cyprus cypriot; czechia, czech republic, czech
denmark danish dane; djibouti djiboutian; dominican republic, dominican; ecuador ecuadorian; egypt egyptian; el salvador, salvadoran
eritrea eritrean; estonia estonian; eswatini swaziland swazi; ethiopia ethiopian; fiji fijian; finland finnish finn
france french frenchman frenchwoman; gabon gabonese; gambia gambian; georgia georgian; germany german; ghana ghanaian; greece greek
greenland greenlandic greenlander; grenada grenadian; guatemala guatemalan; guinea guinean; guyana guyanese; haiti haitian; honduras honduran
hong kong, hong konger; hungary hungarian; iceland icelandic icelander; india indian; indonesia indonesian; iran iranian; iraq iraqi
ireland irish irishman irishwoman; israel israeli; italy italian; ivory coast, ivorian; jamaica jamaican; japan japanese; jordan jordanian
kazakhstan kazakh kazakhstani; kenya kenyan; kosovo kosovar kosovan; kuwait kuwaiti; kyrgyzstan kyrgyz; laos laotian; latvia latvian
lebanon lebanese; lesotho basotho; liberia liberian; libya libyan; lithuania lithuanian; luxembourg luxembourgish; madagascar malagasy
malawi malawian; malaysia malaysian; maldives maldivian; mali malian; malta maltese; mauritania mauritanian; mauritius mauritian
mexico mexican; moldova moldovan; monaco monegasque; mongolia mongolian; montenegro montenegrin; morocco moroccan; mozambique mozambican
myanmar burma burmese; namibia namibian; nepal nepali nepalese; netherlands holland dutch dutchman dutchwoman; new zealand, new zealander
nicaragua nicaraguan; niger nigerien; nigeria nigerian; north korea, north korean; norway norwegian; oman omani; pakistan pakistani
palestine palestinian; panama panamanian; papua new guinea, papua new guinean; paraguay paraguayan; peru peruvian
philippines philippine filipino filipina; poland polish pole; portugal portuguese; puerto rico, puerto rican; qatar qatari; romania romanian
rome roman; russia russian; rwanda rwandan; samoa samoan; saudi arabia, saudi; scotland scottish scot scotsman scots; senegal senegalese
serbia serbian serb; seychelles seychellois; sierra leone, sierra leonean; singapore singaporean; slovakia slovak slovakian
slovenia slovene slovenian; somalia somali; south africa, south african; south korea, south korean; south sudan, south sudanese
spain spanish spaniard; sri lanka, sri lankan; sudan sudanese; suriname surinamese; sweden swedish swede; switzerland swiss; syria syrian
taiwan taiwanese; tajikistan tajik; tanzania tanzanian; thailand thai; tibet tibetan; togo togolese; tonga tongan; trinidad trinidadian
tunisia tunisian; turkey turkiye turkish turk; turkmenistan turkmen; uganda ugandan; ukraine ukrainian; uruguay uruguayan
uk, united kingdom, britain, great britain, british, briton; us, usa, united states, united states of america, america, american
england english englishman englishwoman; wales welsh welshman welshwoman; northern ireland, northern irish; uzbekistan uzbek; vanuatu ni-vanuatu
venezuela venezuelan; vietnam vietnamese; yemen yemeni; zambia zambian; zimbabwe zimbabwean
europe european; asia asian; africa african; oceania oceanian; scandinavia scandinavian; siberia siberian; chechnya chechen; crimea crimean
kurdistan kurdish kurd; catalonia catalan; flanders flemish; wallonia walloon; bavaria bavarian; normandy norman; sicily sicilian
corsica corsican; sardinia sardinian; quebec quebecois quebecer; bermuda bermudian; cornwall cornish; yorkshire yorkshireman
paris parisian; venice venetian; vienna viennese; moscow muscovite; naples neapolitan; liverpool liverpudlian; manchester mancunian
glasgow glaswegian; newcastle novocastrian; birmingham brummie; los angeles, angeleno; new york, new yorker, new york city
california californian; texas texan; florida floridian; michigan michigander; virginia virginian; carolina carolinian; alaska alaskan
arizona arizonan; hawaii hawaiian; montana montanan; kentucky kentuckian; utah utahn; wisconsin wisconsinite; colorado coloradan
`;

/** The phrases of one place: an entry with commas lists phrases, one without lists words. */
const phrases = (entry: string): readonly string[] =>
  entry.includes(',') ? entry.split(/,\s*/) : entry.split(/\s+/);

const PLACE_OF: ReadonlyMap<string, string> = new Map(
  PLACES.split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      const forms = phrases(entry);
      return forms.map((form): [string, string] => [form, forms[0]!]);
    }),
);

/** Other names of a place among the words for its people. */
const SPELLINGS = new Set(['us', 'usa', 'swaziland', 'burma', 'holland', 'turkiye', 'britain']);

/** The place that a folded word or phrase names or belongs to, whatever its number; undefined when it is in no table. */
export function placeOf(phrase: string): string | undefined {
  const singular = phrase.length > 4 && phrase.endsWith('s') ? phrase.slice(0, -1) : phrase;
  return PLACE_OF.get(phrase) ?? PLACE_OF.get(singular);
}

/** True for the folded name of a place in the table, or a word for its people and things. */
export const isPlace = (phrase: string): boolean => placeOf(phrase) !== undefined;

/** True for a folded word for the people and things of a place in the table, as far as it is not the name of a place itself. */
export function isPeople(word: string): boolean {
  const place = placeOf(word);
  return place !== undefined && place !== word && !SPELLINGS.has(word);
}

/** "Hobartian" of Hobart: what may be added to the name of a place that is in no table. */
const SUFFIX = /^(?:n|an|ian|er|ite)s?$/;

/**
 * True when two folded phrases are of one place: "iraqi" and "iraq", "british" and "uk". Niger and Nigeria, Rome and Romania
 * are two.
 */
export function sameByDemonym(a: string, b: string): boolean {
  const [left, right] = [placeOf(a), placeOf(b)];
  if (left !== undefined || right !== undefined) return left === right;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.startsWith(short) && SUFFIX.test(long.slice(short.length));
}
