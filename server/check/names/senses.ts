import { term } from '../../text/tokens.ts';

/**
 * Words by which news says the same, a line for each sense: verbs with their irregular forms and usual synonyms, and the
 * nouns that go with them. Only what may stand for one another beside a name.
 */
const SENSES = `
say said says tell told state stated announce reveal
win won victory triumph
beat beaten defeat overcome
lose lost
buy bought acquire purchase
sell sold
die died dead death kill killed
rise rose risen increase
fall fell fallen drop decline
take took taken
give gave given
go went gone
come came
leave left depart quit
hold held
lead led
make made
begin began begun start
write wrote written
speak spoke spoken
break broke broken
choose chose chosen pick select
drive drove driven
fly flew flown
grow grew grown
know knew known
see saw seen
build built
spend spent
send sent
steal stole stolen theft
shoot shot
strike struck
swim swam swum
run ran
fight fought
catch caught
teach taught
think thought
pay paid
keep kept
bring brought
wear wore worn
sing sang sung
draw drew drawn
throw threw thrown
become became
appoint appointed name
arrest detain
sign join
propose engaged
injure hurt wound
publish release
marry wed
launch unveil
sack dismiss fire
jail imprison sentence
boss manager coach
film movie
car vehicle
child kid
mother mum mom
father dad
`;

const SENSE_OF: ReadonlyMap<string, readonly string[]> = new Map(
  SENSES.trim()
    .split('\n')
    .flatMap((line) => {
      const stems = [...new Set(line.split(' ').map(term))];
      return stems.map((stem): [string, readonly string[]] => [stem, stems]);
    }),
);

/** The stems of all words that say the same as the word of a stem, that one among them. */
export const sameSense = (stem: string): readonly string[] => SENSE_OF.get(stem) ?? [stem];
