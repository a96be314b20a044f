/** Small words inside names, in lower case as they are written there. */
export const CONNECTORS =
  'of the de la del della di da do dos das du des den der van von zu zur bin ibn al el le les lo y e af av och und et till ter ten op vom zum am an dal abu ben bint for and';

/** Offices, ranks and forms of address that stand before a person's name. */
export const TITLES = `
mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness count countess duke duchess earl viscount king queen prince princess
emperor empress sultan sheikh sheik emir ayatollah imam rabbi pope saint st cardinal archbishop bishop reverend rev father sister brother pastor deacon
president vice-president premier prime minister secretary chancellor chairman chairwoman chairperson chair governor gov mayor senator sen
congressman congresswoman representative rep mp speaker ambassador envoy commissioner councillor delegate general gen colonel col major maj captain capt
lieutenant lt sergeant sgt corporal cpl private admiral adm commander cmdr brigadier marshal commodore officer constable detective inspector superintendent
sheriff chief judge justice magistrate attorney prosecutor ombudsman director president-elect deputy vice acting former interim
spokesman spokeswoman spokesperson coach manager captain striker midfielder goalkeeper defender author actor actress singer economist analyst
cofounder co-founder guitarist singer drummer bassist chef novelist poet painter photographer biologist physicist founder ceo cfo cto co-founder editor engineer foreign defence defense finance interior health home education justice environment transport trade
treasury energy agriculture labour culture economy undersecretary minister-president herr frau monsieur madame mme señor señora don doña signor
broadcaster teacher writer journalist presenter producer campaigner activist lawyer scientist historian researcher columnist
commentator correspondent screenwriter filmmaker playwright barrister solicitor surgeon pianist violinist composer conductor
sculptor architect designer entrepreneur billionaire philanthropist theologian philosopher mathematician chemist astronomer astronaut
footballer cricketer golfer swimmer sprinter cyclist jockey referee comedian rapper
det supt insp dci cllr
lawmaker congressman mp mep msp backbencher leader comrade crown heir under-secretary permanent first-lady
`;

/** Words that make a name an organisation's. */
export const ORG_HEADS = `
air force ministry department office agency bureau commission committee council parliament congress senate assembly house court tribunal police army navy
force forces university college school institute institution academy association society union federation confederation league club united fc
party movement front coalition alliance foundation trust fund bank group company corporation corp inc ltd limited llc plc gmbh ag sa spa nv bv co
partners holdings industries motors airlines airways railways media press news times post guardian tribune herald gazette journal
authority administration service services board centre centers centres center organization organisation nations cross crescent hospital clinic theatre team museum
observatory laboratory labs regiment brigade battalion division corps guard guards treasury exchange network systems technologies software energy
pharmaceuticals insurance capital investments ventures studios records pictures entertainment foods stores supermarkets orchestra choir rovers wanderers albion hotspur
`;

/** Words that make a name a place's. */
export const PLACE_HEADS = `
street road avenue lane square drive boulevard terrace river lake sea ocean bay gulf strait channel island islands isle isles peninsula
mountain mountains mount hill hills valley desert forest coast cape county province state region district city town village kingdom republic
states airport station port harbour harbor bridge tower park gardens castle palace cathedral church abbey north south east west
northern southern eastern western beach canal dam falls glacier basin plateau heights crescent close court hall stadium arena
`;

/** Words that end the names of events, laws, works and prizes. */
export const OTHER_HEADS = `
war act bill law treaty agreement accord protocol convention summit conference festival cup games championship championships olympics prize award
awards day week month fair expo revolution uprising crisis pandemic report review survey index plan project programme program operation
battle siege storm hurricane typhoon cyclone earthquake election budget directive constitution declaration
`;

/** Words whose following number names a thing and counts nothing. */
export const LABELS = `
par article articles section sections chapter chapters clause paragraph para schedule appendix annex figure fig table tab box exhibit plate page pages pp p vol volume
issue no nos number part book act scene verse psalm room suite flat apartment apt unit gate platform terminal pier flight bus route highway interstate motorway
autobahn junction exit lane line track bay block building floor level stage phase tier type class category grade version release build rfc iso din en
section resolution bill proposition amendment order case docket patent form channel radio studio apollo soyuz voyager falcon boeing airbus iphone ipad
windows android playstation xbox galaxy pixel model mark mk mod series season episode step rule question item point option lot ward zone sector area district
division league group pool group heat lap race round match game week day night year formula u-boat squadron brigade regiment battalion company ref footnote note reference id isbn
issn doi pmid pmc tel telephone phone fax ext extension postcode zip box po row seat locker cell hut camp hangar dock berth shaft reactor unit regulation directive recital court port error asteroid comet nikkei stoxx russell fortune dax cac verse psalms sonnet symphony opus studio fahrenheit operation hill law bib shirt decree pin figs nos tables paragraphs pages clauses eq op stand lines school force nokia romans corinthians galatians ephesians thessalonians genesis exodus isaiah
`;

/** Common words that open longer names when a capital follows: "Red Cross", "Bank of England". */
export const NAMEY = `
red black white green blue new old north south east west northern southern eastern western central great grand high low upper lower middle united royal national
international world european general federal supreme state house bank university college force ministry department office council court human health public
first free social labour conservative liberal democratic republican green global big little long saint st mount lake river cape port fort san santa los las el la
prime foreign home high crown church institute association society union federation league academy commission committee
`;
