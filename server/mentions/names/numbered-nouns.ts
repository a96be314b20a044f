import { wordSet } from '../word-sets.ts';

/** Nouns that a number behind them tells apart, whether they are written with a capital or not: "size 12", "Hymn 202". */
export const NUMBERED = wordSet(
  'size extension build para stop turn dose marker milepost lot bed question exhibit platform boat hymn psalm sonnet symphony concerto sonata quartet prelude nocturne canto stanza stall booth desk aisle shelf drawer cabin compartment carriage coach wagon deck hall block barrack tent plot parcel borehole wellhead shaft reactor turbine boiler silo furnace kiln buoy tunnel hole tee stage checkpoint node vertex layer socket slot server rack ticket bug patch revision rev draft disc disk side cassette specimen batch trial cohort district precinct constituency quadrant grid lesson module problem exercise quiz option level chapter verse tram trolleybus train bus ferry line grade step phase round week day page room row seat bay ladder engine truck car lorry tank gun mine pit well mill kiln berth dock pier pontoon stand stadium studio gallery barn hut cell ward wing apartment flat suite floor storey stair landing lift entrance door gate exit junction ramp lane lap heat race game match fixture innings set bout frame leg fold round bracket seed jersey shirt bib helmet locker badge officer constable prisoner inmate detainee patient participant respondent interviewee witness juror defendant plaintiff bidder player contestant candidate subject driver runner rider squad team group crew local lodge troop company post site station depot camp checkpoint outpost well field sector zone area region parish ring form schedule rule clause article section appendix annex table figure plate map chart equation theorem lemma corollary proposition definition example case count charge motion measure bill act plan scheme project operation mission sortie expedition voyage orbit probe satellite apollo soyuz comet asteroid sample slide plasmid strain clone chromosome exon codon residue type class category tier band bracket code model mark series episode season volume issue number part book scene act track song channel frequency port line entry item lot ticket invoice order receipt cheque policy claim loan voucher coupon token block transaction account warehouse store shop branch outlet unit pump bridge pylon tower pole turret hangar runway taxiway stop kilometre mile house title rubric session standard loom shift night morning quarter element paper month minute hour protocol resolution decision decile quartile quintile slide frame peak upgrade chamber dose take',
);

/** Their plurals, before a list of numbers: "rooms 12 and 14". */
export const NUMBERED_PLURALS = wordSet(
  'rooms pages chapters sections articles paragraphs clauses tables figures figs equations lines rows columns seats gates platforms lanes flights buses routes highways exits junctions levels floors wards cells beds blocks units flats apartments lots plots houses bays docks berths piers stages rounds steps phases weeks days games holes tracks episodes seasons volumes issues parts scenes verses psalms hymns sonnets symphonies questions items options rules exhibits appendices annexes schedules counts reactors turbines wells zones sectors districts precincts grades classes types categories tiers channels ports stops turns samples bars measures cows mice pallets crates looms shifts quarters teams groups patients chromosomes',
);

/** What a number in brackets may belong to: "Eq. (4)". */
export const REFERENCES = wordSet(
  'eq eqs eqn equation equations fig figs figure figures table tables ref refs reference references scheme reaction theorem lemma corollary proposition definition example ex inequality formula condition model method step item note footnote section sec',
);

/** Nouns of things that have a number of their own, which a verb or a comma may part from them: "the PIN is 4071". */
export const NUMBER_HOLDERS = wordSet(
  'pin code passcode password passphrase postcode zip iban isbn issn barcode sku vin imei phone telephone tel fax mobile extension ext plate registration passport licence license docket badge serial',
);

/** What is measured and not told apart: "age 12", "population 3,000", "total 53". They and their like open tables and charts. */
export const MEASURED = wordSet(
  'age aged ages total totals population attendance capacity distance weight height length width depth radius diameter mass temperature speed price cost value rate average mean median minimum maximum min max sum score result results count toll membership turnout majority budget revenue profit loss salary rent probability range rank percentage share majority deaths births votes seats goals points wins losses draws runs tries wickets assists rebounds caps yards miles metres degrees least most all fact present contrast example addition particular general half which whom time times now noon midnight only just under over another nearby overnight nationwide elsewhere worldwide statewide altogether overall alone combined top other extra additional further circa approx estimated plus minus least best worst big net gross',
);
