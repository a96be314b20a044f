const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Always followed by what they belong to: titles and "e.g.". Lower-case, without the last stop. */
export const NEVER_FINAL = set(
  `mr mrs ms mx dr prof gov sen rep gen col lt capt cpt sgt maj cmdr adm rev hon pres supt det insp msgr fr
  amb atty brig cpl pvt lieut treas secy mt ft e.g i.e viz cf vs v approx ca circa resp incl esp`,
);

/** A number follows, or the sentence ends: "No. 10", "p. 33", "Jan. 6". */
export const BEFORE_NUMBER = set(
  `no nos p pp vol vols fig figs art arts sec secs ch chap eq par para col pt pl nr cl sect ver
  jan feb mar apr jun jul aug sep sept oct nov dec`,
);

/** May end a sentence: it ends where a word follows that opens sentences and stands in no name. */
export const MAYBE_FINAL = set(
  `inc ltd co corp llc plc bros jr sr esq etc al st ave blvd rd sq hwy dept univ assn govt intl natl ed eds trans
  est mfg dist bldg hr hrs min mins sec mo yr yrs lb lbs oz km cm mm kg mi yd tel ext
  u.s u.k u.n e.u d.c u.s.a u.a.e n.y l.a a.m p.m am pm ph.d m.d b.a m.a b.sc m.sc b.c a.d b.c.e c.e r.i n.j n.c s.c n.h n.m n.d s.d w.va`,
);

/** States and provinces in the old newspaper style. With a capital only: "ill." and "miss." are words. */
export const STATES = set(
  `Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn
  Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man`,
);

/** Capitalised words that open a sentence far more often than they go on a name or a title. */
export const OPENERS = set(
  `A After All Also Although An And Another Any Are As At Because Before Both But By Did Do Does During Each Even Every
  Few For From Had Has Have He Her Here His How However I If In Instead Is It Its Later Many Meanwhile Most My Nearly
  Neither No Nobody None Nor Not Nothing Now On Once One Only Or Other Others Our She Since So Some Soon Still Such
  Than That The Their Then There These They This Those Though Thus To Today Two Under Unlike Until We Were What When
  Where Which While Who Why With Within Without Yet You`,
);

/** Verbs of saying: after a quoted question the name before one of them goes on with the sentence. */
export const SAYING = set(
  `said says asked asks added adds wrote writes replied replies shouted shouts told tells cried answered continued`,
);
