/** Of whom "he" or "she" is said. */
export type Gender = 'man' | 'woman';

const MEN = `
aaron abdul adam adrian ahmed aidan alan albert alex alexander alexis alfie ali alistair allan allen andre andrei andres andrew andy angus anthony antonio
arnold arsene arthur austin barack barry ben benjamin bernard bill billy bob boris bradley brandon brendan brett brian bruce bryan calvin cameron
carl carlos charles charlie chris christian christopher clarence clive colin connor craig cristiano dale damian dan daniel danny darren dave david
dean dennis derek diego dominic don donald doug douglas duncan dylan earl ed eddie edward edwin elliot emmanuel eric ernest ethan eugene evan felix
fernando floyd francis francois frank franklin fred frederick gareth gary gavin geoff geoffrey george gerald gerard giovanni glen glenn gordon graeme
graham grant greg gregory guy hans harold harry harvey hassan hector henry howard hugh hugo iain ian ibrahim igor isaac ivan jack jacob jake james jamie
jan jason javier jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua juan julian justin
karl keith ken kenneth kevin kurt kyle lance larry lawrence lee leo leon leonard lewis liam lionel lloyd logan louis luca lucas luis luke malcolm
manuel marc marcel marco marcus mario mark marshall martin marvin matt matteo matthew maurice max michael miguel mike mikhail mitchell mohamed mohammed
mohammad muhammad nathan neil neville nicholas nick nicolas nigel noah norman oliver oscar owen pablo patrick paul pedro pete peter phil philip phillip pierre
rafael ralph ramon randy raul ray raymond rene ricardo richard rick ricky rob robbie robert roberto robin rodney roger roland ron ronald ronnie rory ross
roy russell ryan sam samuel scott sean sebastian seth shane shaun sergei sergio simon stanley stefan stephen steve steven stuart ted terence terry theo
theodore thomas tim timothy toby todd tom tommy tony travis trevor tyler vernon victor vincent vladimir walter warren wayne wesley will william willie xavier
yuri zachary
`;

const WOMEN = `
abigail agnes aisha alice alicia alison amanda amber amelia amy ana andrea angela angelina anita ann anna anne annie april ashley audrey barbara beatrice
becky bella bernadette beth bethany betty beverly bonnie brenda bridget brittany camilla carla carly carmen carol caroline carolyn catherine cathy charlotte
cheryl chloe christina christine cindy claire clara claudia connie courtney crystal cynthia daisy dana danielle dawn debbie deborah debra denise
diana diane donna doris dorothy edith eileen elaine eleanor elena elizabeth ella ellen ellie emily emma erica erin esther eva evelyn faith fatima fiona
florence frances gabriela gail gemma georgia georgina gillian gina gladys glenda gloria grace gwen hannah harriet hattie hazel heather helen helena hilary
hillary holly ida imogen ingrid irene isabel isabella isla jacqueline jade jan jane janet janice jasmine jean jemima jennifer jenny jessica jill jo joan joanna
joanne jodie josephine joyce juanita judith judy julia julie june karen kate katherine kathleen kathryn kathy katie katy kayla kelly kerry kim kimberly kirsten
kirsty kristen kylie lara laura lauren leah leanne lena lesley lily linda lindsay lisa liz lorraine louise lucy lydia lynn madeleine madison maggie margaret
maria marie marilyn marina marion marjorie martha mary matilda maureen megan melanie melissa mia michelle mildred miranda miriam molly monica nadia nancy
naomi natalia natalie natasha nicola nicole nina nora norma olga olivia pamela patricia paula pauline penelope penny phoebe phyllis polly poppy rachel rebecca
renee rhonda rita rosa rosalind rose rosemary rosie roxanne ruby ruth sabrina sally samantha sandra sara sarah sharon sheila shelley sherry shirley silvia
sofia sonia sophia sophie stacey stella stephanie sue susan suzanne sylvia tamara tanya tara teresa theresa tiffany tina tracey tracy ursula valerie vanessa
vera veronica victoria virginia vivian wendy yvonne zoe
`;

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const GIVEN = { man: setOf(MEN), woman: setOf(WOMEN) } as const;
const TITLES = {
  man: setOf('mr mister sir lord king prince duke earl baron father brother'),
  woman: setOf('mrs ms miss dame madam lady queen princess duchess countess baroness mother sister'),
} as const;

/** By a title or a usual given name; undefined when neither tells, or a given name is of both. */
export function genderOf(words: readonly string[], role: string | undefined): Gender | undefined {
  const title = role
    ?.toLowerCase()
    .match(/\p{L}+/gu)
    ?.at(-1);
  const said = title === undefined ? undefined : only(TITLES, title);
  return said ?? (words[0] === undefined ? undefined : only(GIVEN, words[0]));
}

function only(lists: Readonly<Record<Gender, ReadonlySet<string>>>, word: string): Gender | undefined {
  const [man, woman] = [lists.man.has(word), lists.woman.has(word)];
  return man === woman ? undefined : man ? 'man' : 'woman';
}
