/** Paragraphs longer than this are no buttons, boxes or notices, whatever words they use. */
const LONGEST = 320;

/**
 * How pages ask readers to subscribe, accept, share or log in: how such a notice begins. Each pattern takes the reader's point of
 * view ("sign up", "your", an imperative), so that an article about newsletters or cookies is not taken for one.
 */
const OPENINGS: readonly RegExp[] = [
  /(?:please )?(?:sign|log)[ -]?(?:in|up)(?: (?:now|here|today)\b|[.!]?$)/,
  /(?:please )?(?:sign|log)[ -]?in (?:or \S+ )?to (?:your account|continue|read|comment|post|reply|leave|view|see|save|unlock)\b/,
  /(?:please )?sign[ -]?up (?:for|to) (?:our|the|free|daily|weekly|newsletters?|alerts?|updates)\b/,
  /(?:please )?subscribe(?: (?:now|here|today|and get)\b| to (?:our|continue|read|get)\b| to the (?:\S+ ){0,4}(?:newsletter|channel|podcast|magazine|paper)\b|[.!]?$)/,
  /(?:already|not yet|are you) (?:a |an )?(?:subscriber|subscribed|member|registered)\b/,
  /(?:start|begin|try|claim|activate) (?:your|a) (?:\S+ ){0,4}(?:trial|subscription|membership)\b/,
  /(?:get|receive) (?:\S+ ){0,6}(?:in|to) your (?:inbox|email|mailbox)\b/,
  /(?:this|the) (?:story|article) is (?:from|part of) the .{1,40} (?:edition|issue) of\b/,
  /(?:this (?:article|story|content) is|want to read more\?|to continue reading|continue reading|you have reached your|you have \S+ (?:free )?articles? (?:left|remaining))\b.{0,80}(?:subscri|premium|limit|free|register|sign in|left|remaining|$)/,
  /(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies\b/,
  /by (?:continuing|using|clicking|signing up|subscribing|opting|entering)\b.{0,80}\byou (?:agree|accept|consent)\b/,
  /(?:accept|reject|allow|manage) (?:all )?(?:cookies?|preferences|settings|consent)\b/,
  /(?:cookie|privacy) (?:settings|policy|preferences|notice|statement)\b.{0,60}$/,
  /(?:terms (?:of|and) (?:use|service|conditions)|terms & conditions)\b.{0,60}$/,
  /(?:©|\(c\)|copyright ©?)\s?(?:\d{4}|the |by ).{0,100}$/,
  /(?:share|tweet|pin|email|print|save)(?: (?:this (?:article|page|story|post)?|on|via) ?.{0,40})?[.!:]?$/,
  /(?:follow|like|find) us on\b|join us on (?:facebook|twitter|instagram|whatsapp|telegram|social|x\b)/,
  /(?:click|tap) here\b|scroll (?:down )?(?:for|to continue)\b/,
  /(?:skip to|jump to|back to) (?:\S+ )?(?:content|navigation|main|top|search)\b/,
  /(?:download|get) our (?:\S+ ){0,3}app\b/,
  /advertisement(?: - scroll to continue| continue reading.*)?$/,
  /(?:ad|sponsored|promoted|paid) (?:content|post|feedback)$/,
  /(?:leave a|post a|add a|view|show|read)(?: all| \d+)? (?:comments?|reply)\b.{0,30}$/,
  /(?:\d+ )?comments?$/,
  /comments are (?:closed|moderated)\b/,
  /(?:read|see|watch|listen|find) (?:more|also|next)(?: ?[:|].{1,120}| (?:here|about this)?)?$/,
  /(?:copyright|disclaimer|affiliate disclosure)\b.{0,20}$/,
  /(?:enter|your) (?:your )?e-?mail(?: address)?[.!]?$/,
  /(?:load|show|view) (?:more|less|all)$/,
  // The same in other languages; a page's frame often speaks another one than its article.
  /(?:ya eres suscriptor|suscríbete|suscribase|inicia sesión|iniciar sesión|conectar)\b|est[ae] (?:historia|noticia|artículo) es de la edición\b|utilizamos cookies\b/,
  /(?:déjà abonné|abonnez-vous|se connecter|connectez-vous|inscrivez-vous|nous utilisons des cookies)\b/,
  /(?:jetzt abonnieren|bereits abonnent|jetzt anmelden|anmelden|wir verwenden cookies|newsletter abonnieren)\b/,
  /(?:sei già abbonato|abbonati|accedi|iscriviti alla)\b/,
  /(?:já é assinante|assine|entrar|inicie sessão|usamos cookies)\b/,
  /(?:al abonnee|neem een abonnement|inloggen|wij gebruiken cookies)\b/,
];

/** What gives a notice away anywhere in it. */
const PHRASES: readonly RegExp[] = [
  /\b(?:sign up|subscribe|register) (?:to|for) (?:our|the|their|this) (?:\S+ ){0,3}(?:newsletter|alerts?|updates|mailing list|briefing|podcast)\b.{0,120}$/,
  /\ball rights reserved\b/,
  /\bprueba gratuita\b/,
  /\bessai gratuit\b|\bréservé aux abonnés\b/,
  /\bkostenlos testen\b/,
  /\bprova gratuita\b/,
  /\b(?:teste|avaliação) (?:grátis|gratuit[ao])\b/,
];

/** Two patterns instead of many, since nearly every paragraph is asked in vain. */
const OPENING = new RegExp(`^(?:${anyOf(OPENINGS)})`);
const PHRASE = new RegExp(anyOf(PHRASES));

function anyOf(patterns: readonly RegExp[]): string {
  return patterns.map(({ source }) => `(?:${source})`).join('|');
}

const LEGAL = /\b(?:privacy|cookies?|terms (?:of|and)|copyright|subscriptions?|licen[cs]e)\b/;

/** True for the title of a document whose own matter is what notices speak of ("Privacy policy of the Lamp"). */
export const isAboutNotices = (title: string): boolean =>
  title.length <= 120 && !/[.!?]$/.test(title) && LEGAL.test(normal(title));

/** True for a short paragraph that speaks to the reader of the page about the page. */
export function isNotice(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = normal(text);
  return OPENING.test(plain) || PHRASE.test(plain);
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[#>*•\-–—\s¿¡]+/, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();

const TEASER_HEADING =
  /^(?:related (?:stories|articles|posts|content|news|links|topics|coverage|reading)|related|more (?:stories|news|articles|headlines)|more (?:from|on|in) .{2,40}|most (?:read|popular|viewed|shared)|recommended(?: for you| reading| stories)?|you (?:may|might) (?:also|be) (?:like|interested).{0,20}|(?:also|what to) read(?: next)?|read (?:next|this next)|(?:latest|top|trending|recent|other|popular) (?:stories|news|posts|articles|headlines)|trending(?: now)?|don't miss|editors?'s? (?:picks?|choice)|up next|from (?:around|across) the web|in other news|elsewhere on .{2,30}|lo más leído|noticias relacionadas|à lire aussi|lire aussi|mehr zum thema|das könnte sie auch interessieren|leggi anche|leia também|lees ook):?$/;

/** "Related stories", "Most read": what follows is about something else. */
export const isTeaserHeading = (text: string): boolean =>
  text.length <= 60 && TEASER_HEADING.test(normal(text));

const REFERENCES_HEADING =
  /^(?:(?:\d{1,2}|[ivx]{1,4})[.)]?\s)?(?:references(?: cited| and notes)?|sources|bibliography|works cited|literature(?: cited)?|citations|endnotes|notes and references|notes and sources|further reading|referencias|bibliografía|références|bibliographie|quellen|literaturverzeichnis|literatur|bibliografia|referências|bronnen):?$/;

/** "References", "Sources", "Bibliography" alone on a line, numbered or not. */
export const isReferencesHeading = (text: string): boolean =>
  text.length <= 50 && REFERENCES_HEADING.test(normal(text));

const ENTRY: readonly RegExp[] = [
  /^\[\d{1,3}\]|^\[[A-Za-z]+\d{2,4}[a-z]?\]/,
  /https?:\/\/|\bwww\.|\bdoi\b/i,
  /\((?:[A-Z][^()]{0,30}, )?(?:1[6-9]|20)\d{2}[a-z]?(?:, [^()]{1,20})?\)/,
  /\bet al\b|\bpp?\. ?\d|\bvol\. ?\d|\bibid\b|\b(?:retrieved|accessed)\b|\bISBN\b/i,
  /^\d{1,3}[.)]\s.*\b(?:1[6-9]|20)\d{2}\b/,
  /^\p{Lu}[\p{L}'’-]+, \p{Lu}[^.]{0,60}\..*\b(?:1[6-9]|20)\d{2}\b/u,
  /[“"*_][^”"*_]{8,200}[”"*_].*\b(?:1[6-9]|20)\d{2}\b/,
];

/** Looks like one entry of a list of references. */
export const isReferenceEntry = (text: string): boolean => {
  const start = text.slice(0, 500);
  return ENTRY.some((pattern) => pattern.test(start));
};

const CAPTION =
  /^\(?(?:file |stock )?(?:photo(?:graph|graphy)?|image|picture|caption|foto|bild)s?(?: caption| above| below| credit)?\s?[:|]\s?/i;
const CREDIT =
  /^[([]?(?:(?:photo(?:graph)?|image|picture|credit|foto)s?(?: credit| courtesy| by)?\s?[:|/]?\s?(?:by |courtesy (?:of )?)?[\p{Lu}@][^.!?]{1,60}|getty images|[\p{Lu}][^.!?]{1,40}\/(?:getty images|reuters|afp|ap|epa|alamy)(?:[ /][^.!?]{1,30})?)[)\]]?$/iu;

/** A credit is a few words: no more than nine, and what `CREDIT` takes is shorter than this. */
const LONGEST_CREDIT = 160;

function hasFewWords(text: string): boolean {
  let gaps = 0;
  for (const gap = /\s+/g; gap.test(text); ) if (++gaps > 8) return false;
  return true;
}

const isCredit = (text: string): boolean =>
  CREDIT.test(text) && /[:|/]|\b(?:by|courtesy|credit)\b|getty images/i.test(text);

/** "Photo: the north wall on Monday." says something; "Photograph: A. Berg" names who took it. */
export function captionKind(text: string): 'caption' | 'boilerplate' | undefined {
  if (text.length > LONGEST) return undefined;
  if (text.length <= LONGEST_CREDIT && hasFewWords(text) && isCredit(text)) return 'boilerplate';
  return CAPTION.test(text) ? 'caption' : undefined;
}

const MENU = new Set(
  `home|news|sport|sports|business|world|politics|opinion|culture|lifestyle|travel|weather|video|videos|podcasts|about|about us|contact|contact us|subscribe|sign in|log in|login|register|search|menu|more|sections|close|help|faq|careers|jobs|advertise|newsletters|newsletter|shop|events|technology|tech|science|health|entertainment|money|markets|local|national|international|uk|us|latest|live|account|my account|profile|facebook|twitter|instagram|youtube|linkedin|whatsapp|email|e-mail|print|share|x|rss|sitemap|privacy|terms|cookies|archive|archives|topics|tags|categories|comments|previous|next|back|top|donate|support us|follow us|skip to content|skip navigation`.split(
    '|',
  ),
);

/** One entry of a site's menu. */
export const isMenuWord = (text: string): boolean =>
  text.length <= 20 && MENU.has(normal(text).replace(/[.:!]$/, ''));
