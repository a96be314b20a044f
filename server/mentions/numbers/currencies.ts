/** One currency: ISO 4217 code, signs written before or after the amount, names after it. */
export interface Currency {
  readonly id: string;
  readonly signs: readonly string[];
  readonly names: readonly string[];
  /** Names of the hundredth part. */
  readonly minor: readonly string[];
}

const TABLE = `
USD | $,US$,U.S.$ | dollar,us dollar,american dollar,u.s. dollar | cent,us cent
EUR | € | euro | euro cent,eurocent
GBP | £ | pound sterling,british pound,quid | pence,penny,p
JPY | ¥,JP¥ | yen,japanese yen |
CNY | CN¥,RMB | yuan,chinese yuan,renminbi |
INR | ₹,Rs,Rs. | rupee,indian rupee | paise
CHF | Fr.,SFr | swiss franc,franc |
AUD | A$,AU$ | australian dollar,aussie dollar |
CAD | C$,CA$,CDN$,Can$ | canadian dollar |
NZD | NZ$ | new zealand dollar |
HKD | HK$ | hong kong dollar |
SGD | S$,SG$ | singapore dollar |
TWD | NT$ | taiwan dollar,new taiwan dollar |
BRL | R$ | real,reais,brazilian real |
MXN | Mex$,MX$ | mexican peso |
ARS | AR$ | argentine peso |
CLP | CLP$ | chilean peso |
COP | COL$ | colombian peso |
PHP | ₱ | philippine peso |
RUB | ₽ | ruble,rouble,russian ruble,russian rouble | kopeck
UAH | ₴ | hryvnia,hryvnias,ukrainian hryvnia |
TRY | ₺ | lira,turkish lira |
KRW | ₩ | won,south korean won |
ILS | ₪ | shekel,israeli shekel |
VND | ₫ | dong,vietnamese dong |
NGN | ₦ | naira,nigerian naira |
THB | ฿ | baht,thai baht |
PLN | zł | zloty,zlotys,zloties,polish zloty |
CZK | Kč | koruna,czech koruna |
HUF | Ft | forint,hungarian forint |
SEK | SKr,Skr | krona,kronor,swedish krona,swedish kronor |
NOK | NKr,Nkr | norwegian krone,norwegian kroner |
DKK | DKr,Dkr | danish krone,danish kroner |
ISK |  | icelandic krona |
ZAR |  | rand,south african rand |
KES | KSh,Ksh | kenyan shilling |
GHS | GH₵ | cedi,ghanaian cedi |
EGP | E£ | egyptian pound |
LBP |  | lebanese pound |
SAR |  | riyal,saudi riyal |
AED | Dhs | dirham,uae dirham |
QAR |  | qatari riyal |
IRR |  | rial,iranian rial |
PKR |  | pakistani rupee |
LKR |  | sri lankan rupee |
BDT | ৳ | taka |
IDR | Rp | rupiah,indonesian rupiah |
MYR | RM | ringgit,malaysian ringgit |
RON |  | leu,lei,romanian leu |
BGN |  | lev,bulgarian lev |
KZT | ₸ | tenge |
GEL | ₾ | lari |
BTC | ₿ | bitcoin,bitcoins |
ETH | Ξ | ether |
peso |  | peso |
krone |  | krone,kroner |
shilling |  | shilling |
dinar |  | dinar |
`;

const cells = (cell: string | undefined): readonly string[] =>
  cell
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '') ?? [];

/** Every currency we know; the last few are names that several countries share. */
export const CURRENCIES: readonly Currency[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id, signs, names, minor] = line.split('|').map((cell) => cell.trim());
    return { id: id!, signs: cells(signs), names: cells(names), minor: cells(minor) };
  });

/** Signs and codes by how they are written, to the currency's code. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap(({ id, signs }) => [
    ...signs.map((sign) => [sign, id] as const),
    ...(id === id.toUpperCase() ? [[id, id] as const] : []),
  ]),
);

const plurals = (name: string): readonly string[] =>
  /s$|kroner$|kronor$|^(yen|yuan|won|baht|rand|renminbi)$|reais$/.test(name) ? [name] : [name, `${name}s`];

/** Names in lower case, singular and plural, to the currency's code. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map([
  ...CURRENCIES.flatMap(({ id, names }) => names.flatMap(plurals).map((name) => [name, id] as const)),
  ['pounds sterling', 'GBP'],
  ['british pounds', 'GBP'],
]);

/** Names of hundredths to the currency's code ("20p", "50 cents"). */
export const MINOR_NAMES: ReadonlyMap<string, string> = new Map([
  ...CURRENCIES.flatMap(({ id, minor }) => minor.flatMap(plurals).map((name) => [name, id] as const)),
  ['¢', 'USD'],
]);
