/**
 * Inflected forms of the verbs of a lexicon, whatever tag a token got: taggers take "calls" of "the first calls for" for a
 * noun, and "free" of "would free" for an adjective.
 */

const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'is are was were been being am',
  become: 'became becomes becoming',
  begin: 'began begun',
  bind: 'bound',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  choose: 'chose chosen',
  come: 'came',
  cost: 'cost',
  cut: 'cut',
  deal: 'dealt',
  do: 'did done does',
  draw: 'drew drawn',
  fall: 'fell fallen',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  forbid: 'forbade forbidden',
  foresee: 'foresaw foreseen',
  forgive: 'forgave forgiven',
  freeze: 'froze frozen',
  get: 'got gotten',
  give: 'gave given',
  go: 'went gone goes',
  grow: 'grew grown',
  have: 'has had having',
  hit: 'hit',
  hear: 'heard',
  hold: 'held',
  keep: 'kept',
  know: 'knew known',
  lead: 'led',
  leave: 'left',
  let: 'let',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  quit: 'quit',
  rebuild: 'rebuilt',
  rise: 'rose risen',
  say: 'said',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shrink: 'shrank shrunk',
  shut: 'shut',
  sink: 'sank sunk',
  slide: 'slid',
  speak: 'spoke spoken',
  spend: 'spent',
  split: 'split',
  spring: 'sprang sprung',
  stand: 'stood',
  strike: 'struck',
  take: 'took taken',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  undertake: 'undertook undertaken',
  win: 'won',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
  write: 'wrote written',
}

/** Ends in one vowel and one consonant that is doubled before -ed and -ing where the last syllable is stressed. */
const DOUBLES =
  /(?:^|[^aeiou])[aeiou][bdgmnprt]$|^(?:permit|commit|submit|admit|compel|expel|defer|transfer|rebut|allot|concur|cancel|level|pencil|initial|signal|travel|control|total|channel)$/
/** Two syllables with the stress on the first. */
const SINGLE =
  /^(?:open|offer|happen|visit|limit|order|enter|alter|cover|deliver|consider|recover|weaken|widen|narrow|strengthen|tighten|loosen|threaten|lower|hand|monitor|hammer|listen|deepen|lessen|soften|harden|shorten|worsen|broaden|target|benefit|budget|edit|exit|credit|discover|foster|hinder|suffer|differ|proffer|bother|gather|register|administer|render|surrender|tender|falter|flatten|slacken|steady|broker|quicken|ratchet|rocket|plummet|market|pocket|prohibit|inhibit|exhibit|inherit|develop|envelop|interpret)$/

/** All forms of a verb in its base form. A particle or preposition behind it stays: "pull out" gives "pulled". */
export function formsOf(verb: string): string[] {
  const irregular = IRREGULAR[verb]?.split(' ') ?? []
  const stem = verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb) ? verb.slice(0, -1) : verb
  const doubled = DOUBLES.test(verb) && !SINGLE.test(verb) ? verb + verb.at(-1) : stem
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  const past = verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled}ed`
  const regular = irregular.length > 0 ? [] : [past, ...(doubled === stem ? [] : [`${stem}ed`])]
  return [...new Set([verb, third, `${doubled}ing`, ...regular, ...irregular])]
}

/** Base form by inflected form, of many verbs; where two verbs share a form the first listed has it. */
export function formsTable(verbs: Iterable<string>): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const verb of verbs) for (const form of formsOf(verb)) if (!table.has(form)) table.set(form, verb)
  return table
}

/** The words of a list written as one string. */
export const words = (list: string): string[] => list.trim().split(/\s+/)
