/** Names of one thing that share no letters a rule could match them by; folded, a line for each thing. */
const SAME = `
kyiv, kiev
odesa, odessa
lviv, lvov
kharkiv, kharkov
dnipro, dnipropetrovsk, dnepropetrovsk
mykolaiv, nikolaev
chernobyl, chornobyl
chisinau, kishinev
beijing, peking
guangzhou, canton
mumbai, bombay
kolkata, calcutta
chennai, madras
bengaluru, bangalore
yangon, rangoon
ho chi minh city, saigon
timor leste, east timor
cape verde, cabo verde
ivory coast, cote d'ivoire
macao, macau
derry, londonderry
the hague, den haag
munich, munchen
cologne, koln
nuremberg, nurnberg
vienna, wien
geneva, geneve, genf
basel, basle
prague, praha
warsaw, warszawa
krakow, cracow
copenhagen, kobenhavn
gothenburg, goteborg
lisbon, lisboa
brussels, bruxelles
antwerp, antwerpen
bruges, brugge
ghent, gent
florence, firenze
venice, venezia
tehran, teheran
astana, nur sultan
islamic state, isis, isil, daesh
first world war, world war one, world war 1, world war i, wwi, ww1
second world war, world war two, world war 2, world war ii, wwii, ww2
formula one, formula 1, f1
european union, eu
united nations, un
alabama, ala
arizona, ariz
arkansas, ark
california, calif
colorado, colo
connecticut, conn
delaware, del
florida, fla
kansas, kan
michigan, mich
minnesota, minn
montana, mont
nebraska, neb
nevada, nev
oklahoma, okla
oregon, ore
pennsylvania, penn
tennessee, tenn
texas, tex
wisconsin, wis
wyoming, wyo
`;

const THING_OF: ReadonlyMap<string, string> = new Map(
  SAME.trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split(', ');
      return names.map((name): [string, string] => [name, names[0]!]);
    }),
);

/** The thing that a folded name is one of several usual names of: the same for Kiev and Kyiv, for ISIL and ISIS. */
export const thingOf = (name: string): string | undefined => THING_OF.get(name);

/** True when two folded names are exonyms or usual other names of one thing. */
export function isAlias(a: string, b: string): boolean {
  const thing = thingOf(a);
  return thing !== undefined && thing === thingOf(b);
}
