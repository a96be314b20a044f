import { placeOf } from './demonyms.ts';
import type { KnownName } from './forms.ts';
import type { KnownNames } from './known.ts';

/**
 * Lands with large places that lie in them and bear a name of their own, folded: a source that speaks of Mississippi need not say
 * that it is in the US. The land is written as `placeOf` gives it.
 */
const LANDS = `
uk: england, scotland, wales, northern ireland, london, manchester, birmingham, liverpool, leeds, glasgow, edinburgh, cardiff, swansea, belfast, bristol,
 sheffield, nottingham, leicester, southampton, portsmouth, brighton, plymouth, sunderland, aberdeen, dundee, inverness, yorkshire, lancashire,
 cornwall, devon, kent, essex, sussex, surrey, hampshire, norfolk, suffolk, merseyside, tyneside, teesside, cumbria, westminster, whitehall, heathrow
england: london, manchester, birmingham, liverpool, leeds, bristol, sheffield, nottingham, leicester, southampton, portsmouth, brighton, plymouth, sunderland,
 yorkshire, lancashire, cornwall, devon, kent, essex, sussex, surrey, hampshire, norfolk, suffolk, merseyside, tyneside, teesside, cumbria
scotland: glasgow, edinburgh, aberdeen, dundee, inverness, stirling, fife, ayrshire, lanarkshire, shetland, orkney, hebrides, holyrood
wales: cardiff, swansea, newport, wrexham, gwynedd, ceredigion, pembrokeshire, powys, anglesey, snowdonia
northern ireland: belfast, londonderry, antrim, armagh, fermanagh, tyrone, stormont
us: alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana,
 maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north
 carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, west
 virginia, wisconsin, wyoming, washington dc, los angeles, san francisco, san diego, chicago, boston, philadelphia, houston, dallas, miami, seattle, atlanta,
 detroit, las vegas, new orleans, baltimore, hollywood, manhattan, brooklyn, white house, capitol hill, wall street, pentagon
canada: ontario, quebec, alberta, manitoba, saskatchewan, british columbia, nova scotia, new brunswick, newfoundland, toronto, montreal, vancouver, ottawa, calgary, edmonton,
 winnipeg
australia: new south wales, queensland, tasmania, south australia, western australia, northern territory, sydney, melbourne, brisbane, adelaide, canberra, darwin
new zealand: auckland, wellington, christchurch, dunedin
ireland: dublin, galway, limerick, kerry, donegal, mayo, connacht, leinster, munster
france: paris, marseille, lyon, toulouse, bordeaux, strasbourg, lille, nantes, brittany, normandy, provence
germany: berlin, hamburg, munich, cologne, frankfurt, stuttgart, dresden, leipzig, bavaria, saxony
italy: rome, milan, naples, turin, florence, venice, bologna, palermo, genoa, sicily, sardinia, tuscany, lombardy
spain: madrid, barcelona, valencia, seville, malaga, bilbao, catalonia, andalusia, mallorca, majorca, tenerife, ibiza
portugal: lisbon, porto, algarve, madeira
netherlands: amsterdam, rotterdam, the hague, utrecht, eindhoven
belgium: brussels, antwerp, ghent, bruges, flanders, wallonia
switzerland: zurich, geneva, basel, bern, lausanne
austria: vienna, salzburg, innsbruck, tyrol
poland: warsaw, krakow, gdansk
greece: athens, crete, thessaloniki
turkey: istanbul, ankara, izmir
russia: moscow, st petersburg, siberia, kremlin, chechnya, vladivostok
ukraine: kyiv, kiev, kharkiv, odesa, odessa, lviv, donetsk, luhansk, mariupol
china: beijing, shanghai, guangzhou, shenzhen, wuhan, sichuan, tibet, xinjiang
japan: tokyo, osaka, kyoto, hiroshima, nagasaki, fukushima, hokkaido, okinawa
south korea: seoul, busan
india: delhi, new delhi, mumbai, bombay, kolkata, calcutta, chennai, bangalore, bengaluru, hyderabad, kerala, gujarat, punjab, bihar, rajasthan, tamil nadu, uttar pradesh
pakistan: karachi, lahore, islamabad, peshawar, sindh, balochistan
iran: tehran, isfahan
iraq: baghdad, basra, mosul
syria: damascus, aleppo, homs, idlib
israel: tel aviv, haifa, knesset
egypt: cairo, alexandria, sinai
south africa: johannesburg, cape town, durban, pretoria, soweto
nigeria: lagos, abuja, borno
kenya: nairobi, mombasa
brazil: rio de janeiro, sao paulo, brasilia, bahia
argentina: buenos aires, cordoba
mexico: mexico city, guadalajara, tijuana, cancun
`;

/** The places that lie in a land. */
const WITHIN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LANDS.trim()
    .split(/\n(?! )/)
    .map((line): [string, ReadonlySet<string>] => {
      const [land, places] = line.split(': ');
      return [land!, new Set(places!.split(/,\s+/).map((place) => place.replace(/\s+/g, ' ')))];
    }),
);

/** Where a source names a place that lies in the land that the folded words name or are the demonym of. */
export function findWithin(words: readonly string[], { having }: KnownNames): KnownName | undefined {
  const places = WITHIN.get(placeOf(words.join(' ')) ?? '');
  if (!places) return undefined;
  for (const place of places)
    for (const name of having.get(place.split(' ')[0]!) ?? [])
      if (name.words.join(' ') === place) return name;
  return undefined;
}

/** The lands that a folded place is known to lie in; undefined when it is in no table. */
export const landsOf = (place: string): ReadonlySet<string> | undefined => LANDS_OF.get(place);

const LANDS_OF: ReadonlyMap<string, ReadonlySet<string>> = landsByPlace();

function landsByPlace(): ReadonlyMap<string, ReadonlySet<string>> {
  const lands = new Map<string, Set<string>>();
  for (const [land, places] of WITHIN)
    for (const place of places) lands.set(place, (lands.get(place) ?? new Set()).add(land));
  return lands;
}
