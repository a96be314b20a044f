/** News-like text of our own for measurements: sentences filled from lists, the same for the same seed. */
import { random } from '../index/generate.ts';

const FRAMES = [
  '{Name} told {org} on {day} that {n} {things} had been lost since {month}.',
  '“We counted {n} {things} and {verb} what we could,” said {name}, who has {verb} the {place} works for {small} years.',
  'The {org} said it would spend {money} million to {do} the {things} that were {verb} near {place}, although officials there doubted that the work could begin before winter.',
  'Prices rose {p}% in the year to {month}, more than the {p} per cent that analysts had expected.',
  'It was not clear why the {things} had not been {verb} earlier, and the people of the old quarter said that nobody had come to ask them about it.',
  'About {n} people live between {place} and {place}, most of them in houses that were built after the war.',
  'On {day}, {name} and {name} {verb} the bridge again, but the water was still too high for the smaller boats.',
  'In {year} the {org} {verb} {small} {things}; by {year} there were fewer than {n}.',
  'President {Name} called the plan "a step that should have been taken long ago" and left for {place} in the evening.',
  'The road from {place} is {small} miles long, and the buses that use it were late, as they often are when it rains.',
  'Those who stayed {verb} the {things} by hand, which took most of the night and a good part of the following morning.',
  'Nothing of that kind has happened here before, the mayor said, and she hoped that it would not happen again.',
];
const LISTS: Readonly<Record<string, readonly string[]>> = {
  given: words('Mira Oskar Ingrid Tomas Hanna Pavel Leila Rupert Anna David Nadia Viktor'),
  family: words('Okonjo Lindqvist Varga Harrow Petrauskas Ashdown Moreau Ferrant Castell Brandt Osei Takala'),
  place: words('Varnholm Oster Lossholm Norway Marsby Fellgate Quillport Denmark Harrowdale Brentwick'),
  body: words('Ministry Gazette Council Trust Company Bank Union Agency Institute Authority'),
  things: words(
    'houses pumps bridges boats farms letters workers lamps schools windows engines barriers fields',
  ),
  verb: words('repaired counted closed opened moved measured sold rebuilt promised reported delayed'),
  do: words('repair count close open move measure sell rebuild report delay'),
  day: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  month: words('January February April June July August September October November December'),
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
