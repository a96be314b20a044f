/**
 * News-like text of our own for measurements: sentences filled from lists, the same for the same seed. About twenty mentions
 * in a thousand characters, three in five of them names, as newspapers have.
 */
import { random } from '../index/generate.ts';

const FRAMES = [
  '{Name} told {org} on {day} that most of the {things} had been lost since the winter.',
  '“We counted {n} {things} and {verb} what we could,” said {name}, who has run the {place} works for {small} years.',
  'The {org} said it would spend {money} million to {do} the {things} near {place}, although officials there doubted that the work could begin before {month}.',
  'Prices rose {p}% in the year to {month}, more than analysts at the {org} had expected.',
  'It wasn’t clear why the {things} had not been {verb} earlier, and the people of the old quarter said that nobody had come to ask them about it.',
  'About {n} people live between {place} and {place}, most of them in houses that were built after the war.',
  'On {day}, {name} and {name} {verb} the bridge again, but the water was still too high for the smaller boats.',
  'In {year} the {org} {verb} its {things} and left them to the town.',
  'President {Name} called the plan "a step that should have been taken long ago" and left for {place} in the evening.',
  'The road from {place} is in a poor state, and the buses that use it were late, as they often are when it rains.',
  'Those who stayed {verb} the {things} by hand, which took most of the night and a good part of the following morning.',
  'Nothing of that kind has happened here before, {family} said, and she hoped that it wouldn’t happen again.',
  'A spokeswoman for the {org} didn’t answer questions about {family}’s role in the talks.',
  '{Name}, the mayor of {place}, has asked the {org} for help, and so has her colleague in {place}.',
  '"I’ve never seen anything like it," {family} said. "They just stood there and waited for someone to open the door."',
  'Critics of the {org} argue that the {things} were never {verb} at all, a charge that {family} denies.',
  'The case is due to be heard in {place} on {day}; lawyers for {name} said their client would appeal whatever the outcome.',
  'Many of {place}’s residents had left by then, among them {name}, a teacher, and her {small} children.',
  '“Nobody’s going to {do} these {things} for us,” he said. “We’ll have to do it ourselves, and we’d better start now.”',
  '{family}’s lawyer, {name}, described the decision as unfair and said that the evidence against him was thin.',
  'The agreement between {place} and {place}, which {family} signed last week, leaves the harder questions open.',
  'Police in {place} are asking anyone who saw the {things} being {verb} to come forward.',
  'It was the {nth} time in {small} months that the {org} had {verb} a report without saying what was in it.',
  'According to {name} of the {org}, the {things} should be ready when the schools reopen, if the weather holds.',
  'Outside, {given} and {given} were waiting with the rest of the family, and there was little that anyone could say to them.',
  'Some {n} of the {things} are still there, but few of those who once used them have any wish to return.',
  'Neither {family} nor the {org} would say how much had been paid, or to whom.',
  'The {place} {body} has long been proud of its {things}, and for good reason: they’ve outlived every government since {year}.',
];
const LISTS: Readonly<Record<string, readonly string[]>> = {
  given: words(
    'Mira Oskar Ingrid Tomas Hanna Pavel Leila Rupert Anna David Nadia Viktor Edda Jonas Marit Colm Priya Teun Bastian Ilse Rosa Henrik Yusuf Clara',
  ),
  family: words(
    'Okonjo Lindqvist Varga Harrow Petrauskas Ashdown Moreau Ferrant Castell Brandt Osei Takala O’Dell Van-Hesse McArden Ruiz Halloran Szymko Dray Quist Eklund Badour Penhale',
  ),
  place: words(
    'Varnholm Oster Lossholm Norway Marsby Fellgate Quillport Denmark Harrowdale Brentwick Tarnmouth Sellick Upper-Vane Dunmarsh Kestrel-Bay Portugal Ravensea Aldwater',
  ),
  body: words('Ministry Gazette Council Trust Company Bank Union Agency Institute Authority'),
  things: words(
    'houses pumps bridges boats farms letters workers lamps schools windows engines barriers fields',
  ),
  verb: words('repaired counted closed opened moved measured sold rebuilt promised reported delayed'),
  do: words('repair count close open move measure sell rebuild report delay'),
  day: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  month: words('January February April June July August September October November December'),
  nth: words('first second third fourth fifth'),
  small: words('two three four five six seven nine ten twelve fifteen'),
};

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** A text of at least `length` UTF-16 units in paragraphs of a few sentences. */
export function story(seed: number, length: number): string {
  const next = random(seed);
  const parts: string[] = [];
  for (let at = 0, count = 1; at < length; count++) {
    const frame = FRAMES[Math.floor(next() * FRAMES.length)]!;
    const sentence = frame.replace(/\{(\w+)\}/g, (_, slot: string) => fill(slot, next));
    const gap = count % 3 === 0 ? '\n\n' : ' ';
    parts.push(sentence, gap);
    at += sentence.length + gap.length;
  }
  return parts.join('').trim();
}

function fill(slot: string, next: () => number): string {
  const pick = (list: string): string => LISTS[list]![Math.floor(next() * LISTS[list]!.length)]!;
  const upTo = (most: number): number => 1 + Math.floor(next() * most);
  if (slot === 'name' || slot === 'Name') return `${pick('given')} ${pick('family')}`;
  if (slot === 'org') return `${pick('place')} ${pick('body')}`;
  if (slot === 'n') return String(upTo(9000)).replace(/(?<=\d)\d{3}$/, ',$&');
  if (slot === 'money') return `$${(upTo(900) / 10).toFixed(1)}`;
  if (slot === 'p') return (upTo(200) / 10).toFixed(1);
  if (slot === 'year') return String(1960 + upTo(70));
  return pick(slot);
}
