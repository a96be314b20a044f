import { term } from '../../text/tokens.ts';

/** Words that say of what sort a named thing is; sources leave them out or put them elsewhere. */
const WORDS = `
academy administration agency airport army assembly association authority award base battalion board borough brigade bureau
cathedral centre center church city club college commission committee company conference cooperative corporation council county
court cup department district division duke duchess earl faculty falls federation festival film firm fleet football force
foundation fund government group high hospital hotel house inc institute institution international island islands king lady
laboratory lake league library limited lord ltd market ministry mount mountain municipality museum national navy network
observatory office order organisation organization palace parish park parliament party plc police prefecture primary prince
princess prize province queen record records regiment region registry republic reserve river road royal school secondary senate
service services sir society stadium state station street studio studios supreme team theatre theater tournament town tribunal
trust union university valley village
`;

const STEMS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(term));

/** True for "university", "council", "river" and the like, whatever their number. */
export const isGeneric = (word: string): boolean => STEMS.has(term(word));
