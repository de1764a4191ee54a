import { type Analysed, denialOf } from '../clauses/index.ts'
import type { Candidate, Judgeable, Part } from '../codings/index.ts'
import { isAllegation, isOfTalks, isUnderPressure } from './aside.ts'
import { type ByRule, isTerm } from './by-rule.ts'
import type { Context } from './context.ts'
import type { Cue } from './cues.ts'
import { type Draft, draftOf } from './draft.ts'
import { NOT_WITHOUT, opensWithout } from './fragments.ts'
import { crossed, frameFeatures } from './frame-features.ts'
import type { Frame } from './frames.ts'
import { AFTER, BEFORE } from './nearness.ts'
import { LINKS, type PossibleHolder, possibleHolders } from './possible-holders.ts'
import {
  type IssuePlace,
  kindOfObject,
  objectOf,
  PLACES,
  type PossibleIssue,
  possibleIssues,
} from './possible-issues.ts'
import { possibleStances } from './possible-stances.ts'
import { reachOf } from './reach-of.ts'
import { isReal } from './realis.ts'
import type { Reach } from './region.ts'
import { saidFrames } from './said-frames.ts'
import { speechSigns } from './speech-signs.ts'
import type { StatementData } from './statement.ts'
import { isUntold } from './untold.ts'

export type StatementCandidate = Candidate<'statement', StatementData>

/** What might be told; made out only where it is. */
export interface Possible extends Judgeable {
  readonly kind: 'statement'
  readonly draft: () => Draft
}

/**
 * All that the frames of a text might tell: each stance of each holder on each issue that may be meant, with what speaks for
 * it; and what rules tell that rests on no single frame.
 *
 * @param mayTell whether a frame may tell anything, by what is known of it alone; of one that may not nothing is looked for
 */
export function possiblyTold(
  { byFrame, apart, nested }: ByRule,
  context: Context,
  mayTell: (whether: Part) => boolean = () => true,
): Possible[] {
  const found: Possible[] = []
  for (const frame of [...context.frames, ...saidFrames(context)]) {
    if (frame.stance === null || isOfTalks(frame, context) || isUnderPressure(frame, context)) continue
    if (isAllegation(frame, context) || isUntold(frame, context)) continue
    // "rejected claims that the closures were illegal": who finds them illegal is somebody else.
    if (frame.kind === 'verdict' && denialOf(frame.clause, context.text) >= 0) continue
    const holders = possibleHolders(frame, context)
    if (holders.length === 0) continue
    // What is only a condition, a question or another's wish is nobody's stance.
    if (!isReal(frame, context)) continue
    const reach = reachOf(frame, context.text)
    const issues = possibleIssues(frame, reach, context)
    if (issues.length === 0 || isFarFetched(frame, holders, issues)) continue
    // "Without monitors, no deal is possible": of what it names besides, if anything.
    if (hangsOnLack(frame, context.text) && !issues.some(({ place }) => NAMED.has(place))) continue
    const rules = byFrame.get(frame) ?? []
    const cues = cuesNear(frame, context)
    const features = [
      ...frameFeatures(frame, cues, context),
      ...speechSigns(frame, context),
      ...placing(holders, issues, frame, context),
    ]
    if (nested.has(frame)) features.push('f:nested')
    for (const { confidence } of rules) features.push('f:rule', `f:rule=${Math.floor(confidence * 10)}`)
    const whether: Part = { judge: 'statement frame', of: null, choice: '', features }
    if (mayTell(whether)) found.push(...ofFrame(frame, reach, holders, issues, rules, whether, cues, context))
  }
  for (const { draft, features } of apart)
    found.push({ kind: 'statement', features: [...apartFeatures(draft), ...features], draft: () => draft })
  return found
}

/** The cues of a frame's sentence that stand near it. */
function cuesNear({ first, end }: Frame, { text, cuesIn }: Context): readonly Cue[] {
  const { sentences } = text.tokens
  const s = text.sentence[first]
  return cuesIn(Math.max(sentences[s], first - BEFORE), Math.min(sentences[s + 1], end + AFTER))
}

function ofFrame(
  frame: Frame,
  reach: Reach,
  holders: readonly PossibleHolder[],
  issues: readonly PossibleIssue[],
  rules: readonly Draft[],
  whether: Part,
  cues: readonly Cue[],
  context: Context,
): Possible[] {
  const isRule = ({ mark }: PossibleIssue): boolean => rules.some(({ issue }) => issue === mark.issue)
  const byRules = issues.find(isRule)
  // Issues that "and" joins are one answer: all of them are meant.
  const joined = byRules === undefined ? [] : [...byRules.features, 'i:rule']
  const issueParts = issues.map((issue): Part => {
    const features = isRule(issue) ? joined : issue.features
    return { judge: 'statement issue', of: frame, choice: issue.mark.issue, features }
  })
  const holderParts = holders.map(({ holder, features }): Part => {
    const term = isTerm(frame, holder, context) ? ['h:term'] : []
    return { judge: 'statement holder', of: frame, choice: holder.party, features: [...features, ...term] }
  })
  return possibleStances(frame, reach, context).flatMap(({ stance, why, features }) => {
    const rule = rules.some(({ data }) => data.stance === stance) ? ['s:rule'] : []
    const told = [...features, ...crossed(stance, frame, cues, context), ...rule]
    const stancePart: Part = { judge: 'statement stance', of: frame, choice: stance, features: told }
    return issues.flatMap(({ mark }, i) =>
      holders.map(({ holder }, h): Possible => {
        const byRule = rules.find(
          ({ party, issue, data }) => party === holder.party && issue === mark.issue && data.stance === stance,
        )
        return {
          kind: 'statement',
          features: [],
          parts: [whether, holderParts[h], issueParts[i], stancePart],
          draft: () => byRule ?? draftOf(frame, holder, stance, mark, reach, context, why),
        }
      }),
    )
  })
}

/** Places where an issue's own words stand in the frame's sentence. */
const NAMED: ReadonlySet<IssuePlace> = new Set(['object', 'about', 'clause', 'sentence'])

/** What is wanted in return, what is denied. */
function apartFeatures({ confidence, data }: Draft): string[] {
  const { act, stance, modality, predicate } = data
  return [
    'rule',
    `rule=${Math.floor(confidence * 10)}`,
    `apart&${stance}`,
    `w:${predicate}`,
    `act:${act}`,
    `m:${modality}`,
    'stance',
  ]
}

/** Tokens before a denial within which its sentence begins with what is lacking. */
const LACKING_BEFORE = 14

/** What is denied only for want of something, which its sentence begins with. */
function hangsOnLack({ first, word, clause }: Frame, text: Analysed): boolean {
  if (word === NOT_WITHOUT || clause.negations.length === 0) return false
  const { sentence } = text
  for (let at = first - 1; at >= Math.max(0, first - LACKING_BEFORE) && sentence[at] === sentence[first]; at--)
    if (opensWithout(text, at)) return true
  return false
}

/** Neither is it said by or of a party, nor are an issue's words in its sentence. */
function isFarFetched({ kind }: Frame, holders: readonly PossibleHolder[], issues: readonly PossibleIssue[]): boolean {
  if (kind !== 'said' && kind !== 'cue') return false
  const told = holders.some(({ link }) => link === 'subject' || link === 'voice' || link === 'above')
  const named = issues.some(({ place }) => /^(object|about|clause|sentence)$/.test(place))
  return !named && !told
}

/** How near the nearest holder and issue are, and what the frame's words have for an object. */
function placing(
  holders: readonly PossibleHolder[],
  issues: readonly PossibleIssue[],
  frame: Frame,
  { text, onTopic }: Context,
): string[] {
  const { kind } = frame
  const link = LINKS.find((one) => holders.some((holder) => holder.link === one))
  const place = PLACES.find((one) => issues.some((issue) => issue.place === one))
  const like = issues.find((one) => one.place === place)!.like
  const object = kindOfObject(objectOf(frame, text), text)
  const who = holders.find((one) => one.link === link)!.holder.how
  return [
    `f:link=${link}`,
    `f:place=${place}`,
    `f:like=${like}`,
    `f:like=${like}&${place}`,
    `f:like=${like}&${link}`,
    `f:like=${like}&${kind}`,
    `f:topic=${onTopic}`,
    `f:topic=${onTopic}&${place}`,
    `f:near=${Math.min(3, issues.filter((one) => NAMED.has(one.place)).length)}`,
    `f:${link}&${place}`,
    `f:${kind}&${link}`,
    `f:${kind}&${place}`,
    `f:${kind}&${link}&${place}`,
    `f:object=${object}`,
    `f:object=${object}&${place}`,
    `f:object=${object}&${kind}`,
    `f:object=${object}&${kind}&${place}`,
    `f:who=${who}&${link}`,
    `f:who=${who}&${kind}`,
  ]
}
