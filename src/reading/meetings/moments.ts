import type { TimeMention } from '../times/index.ts'
import { headlineEnd } from '../tokens/index.ts'
import { isDay, type MeetingText } from './context.ts'
import { countedTime } from './counted.ts'
import { CLUES } from './families.ts'
import { grainOf } from './grain.ts'
import { hoursOf } from './hours.ts'
import { sameDays } from './same-days.ts'
import type { Sign } from './signs.ts'
import { A_DAY, away, countedFeatures, formFeatures, isHeading, rankOf, stepOf } from './time-features.ts'

/** When a sign's meeting may be, and what speaks for it. */
export interface Moment {
  readonly time: TimeMention | null
  /** How the time hangs together with the sign: `on`, `clause`, … */
  readonly bond: string
  readonly features: readonly string[]
}

/** So many times of the sign's own sentence are judged, the nearest first. */
const MOST_OWN = 4

const SENTENCES_BACK = 3

/** Steps up the tree from a time to a sign. */
const MOST_STEPS = 5

/** The times of a text by its sentences, and which may be meant by a sign. */
export class Moments {
  readonly #context: MeetingText
  readonly #bySentence: readonly (readonly TimeMention[])[]
  readonly #signsBySentence: readonly (readonly number[])[]
  readonly #lead: TimeMention | null

  constructor(context: MeetingText, signs: readonly Sign[]) {
    this.#context = context
    const { sentence, tokens } = context.text
    const count = Math.max(0, tokens.sentences.length - 1)
    const bySentence: TimeMention[][] = Array.from({ length: count }, () => [])
    for (const time of context.times.all) if (isDay(time)) bySentence[sentence[time.first]].push(time)
    for (const time of [...hoursOf(context), ...sameDays(context)]) bySentence[sentence[time.first]].push(time)
    for (const list of bySentence) list.sort((a, b) => a.first - b.first)
    this.#bySentence = bySentence
    const signsBySentence: number[][] = Array.from({ length: count }, () => [])
    for (const { token, family } of signs) {
      const list = signsBySentence[sentence[token]]
      if (family.name !== 'any' && list.at(-1) !== token) list.push(token)
    }
    this.#signsBySentence = signsBySentence
    this.#lead = bySentence.slice(0, 3).flat()[0] ?? null
  }

  /** The moments that a sign may mean, none at all among them. */
  of(sign: Sign): Moment[] {
    const { text } = this.#context
    const counted = countedTime(this.#context, sign)
    if (counted !== null) return [{ time: counted, bond: 'clause', features: countedFeatures(sign) }]
    const own = text.sentence[sign.token]
    const times = this.#bySentence[own]
    const near = [...times].sort((a, b) => away(a, sign.token) - away(b, sign.token) || a.first - b.first)
    const best = near.length === 0 ? null : this.#bond(near[0], sign)
    const many = `t:many=${Math.min(3, near.length)}`
    const found = near.slice(0, MOST_OWN).map(
      (time, rank): Moment => ({
        time,
        bond: this.#bond(time, sign),
        features: [many, `t:rank=${rank}`, ...this.#ownFeatures(time, sign, near)],
      }),
    )
    let back = 0
    for (let s = own - 1; s >= Math.max(0, own - SENTENCES_BACK) && back < 1; s--) {
      const list = this.#bySentence[s]
      if (list.length === 0) continue
      back++
      const first = text.tokens.paragraphs.includes(own) ? 'paragraph' : 'sentence'
      for (const time of list.length > 1 ? [list[list.length - 1], list[0]] : list)
        found.push({
          time,
          bond: 'back',
          features: [
            't:back',
            `t:back=${own - s}`,
            `t:back&${many}`,
            `t:back&${first}`,
            `t:back&${sign.family.name}`,
            `t:back&of=${Math.min(2, list.length)}`,
            `t:back&${this.#bySentence[own].length === 0 ? 'bare' : best}`,
            ...formFeatures(time),
          ],
        })
    }
    const lead = this.#lead
    // A day of a later sentence is that of what a headline tells, and of nothing else.
    const isAhead = lead !== null && text.sentence[lead.first] > own && (own > 0 || headlineEnd(text.tokens) === 0)
    if (lead !== null && !isAhead && !found.some(({ time }) => time === lead))
      found.push({
        time: lead,
        bond: 'lead',
        features: ['t:lead', `t:lead&${many}`, `t:lead&own=${Math.min(5, own)}`, ...formFeatures(lead)],
      })
    found.push({
      time: null,
      bond: 'none',
      features: [
        't:none',
        `t:none&${many}`,
        `t:none&${sign.form}`,
        `t:none&best=${best}`,
        `t:none&${sign.family.name}`,
        `t:none&others=${Math.min(2, found.length)}`,
      ],
    })
    return found
  }

  /** What the time that hangs together with a sign best says of the sign: that it has one at all, above all. */
  bestFeatures(sign: Sign): string[] {
    const { text, facts } = this.#context
    const { token, family, form, clause } = sign
    const times = this.#bySentence[text.sentence[token]]
    const fact = facts.of(clause)
    const features = [`b:fact=${fact}`, `b:fact=${fact}&${family.name}`, `b:many=${Math.min(3, times.length)}`]
    let best: TimeMention | null = null
    let least = Infinity
    for (const time of times) {
      const cost = rankOf(this.#bond(time, sign)) * 100 + away(time, token)
      if (cost < least) [best, least] = [time, cost]
    }
    const counted = countedTime(this.#context, sign)
    if (counted !== null) best = counted
    if (best === null) return [...features, 'b:none', `b:none&${family.name}`, `b:none&${form}`, `b:none&${fact}`]
    const bond = counted === null ? this.#bond(best, sign) : 'clause'
    const side = counted !== null || best.first > token ? 'after' : 'before'
    const { relation } = best.expression
    const shape = counted === null ? best.expression.form : A_DAY
    const rivals = this.#signsBySentence[text.sentence[token]].filter(
      (at) => at !== token && away(best, at) < away(best, token),
    ).length
    const step = counted === null ? stepOf(side === 'after' ? best.first - token - 1 : token - best.end) : stepOf(1)
    features.push(
      `b:${bond}`,
      `b:${bond}&${family.name}`,
      `b:${bond}&${form}`,
      `b:${bond}&${fact}`,
      `b:${side}=${step}`,
      `b:${side}=${step}&${form}`,
      `b:relation=${relation}`,
      `b:grain=${grainOf(shape)}`,
      `b:grain=${grainOf(shape)}&${relation}`,
      `b:grain=${grainOf(shape)}&${family.name}`,
      ...(isHeading(text, best) ? ['b:heading', `b:heading&${family.name}`] : []),
      `b:after=${counted === null ? (text.lower[best.first - 1] ?? '') : 'on'}`,
      `b:relation=${relation}&${family.name}`,
      `b:relation=${relation}&${fact}`,
      `b:form=${shape.kind}`,
      `b:form=${shape.kind}&${family.name}`,
      `b:rivals=${Math.min(2, rivals)}`,
      `b:rivals=${Math.min(2, rivals)}&${family.name}`,
    )
    return features
  }

  /** How a time hangs together with a sign. */
  #bond(time: TimeMention, { token, clause, form, core }: Sign): string {
    const { text, times } = this.#context
    if (time.governor === token) return 'on'
    if (core && times.ofClause(clause.index).includes(time)) return 'clause'
    if (time.governor >= text.left[token] && time.governor <= text.right[token] && time.governor >= 0) return 'under'
    const at = time.governor < 0 ? time.first : time.governor
    const other = text.clauses.of[at]
    if (other === clause.index) return form === 'noun' && !core ? 'around' : 'within'
    if (other >= 0 && text.clauses.all[other].parent === clause.index)
      return `child-${text.clauses.all[other].relation}`
    if (other === clause.parent && other >= 0) return `parent-${clause.relation}`
    return 'apart'
  }

  /**
   * What stands between a time and a sign's noun where it is part of that noun's phrase: "a session *planned* for Monday" has one,
   * "a debate on the bill that he *tabled* on Monday" has not; and whether it is another sign's own: "before the June *summit*".
   */
  #chainFeatures({ governor }: TimeMention, { token, form, clause }: Sign): string[] {
    const { lemma, head, sentence, relation, upos } = this.#context.text
    if (governor < 0 || governor === token) return []
    const found: string[] = []
    if (this.#signsBySentence[sentence[token]].includes(governor) && upos[governor] !== 'VERB') found.push('t:of other')
    // "a debate on the bill that he tabled on Monday", "met the minister who resigned on Monday"
    const { clauses } = this.#context.text
    const around = clauses.all[clauses.of[governor]]
    if (around !== undefined && around !== clause && around.relation.startsWith('acl'))
      found.push(
        `t:described=${head[around.head] === token ? 'own' : 'other'}`,
        `t:described=${head[around.head] === token ? 'own' : 'other'}&${around.tense}`,
      )
    if (form !== 'noun') return found
    let [at, steps] = [governor, 0]
    while (at >= 0 && at !== token && steps < MOST_STEPS) [at, steps] = [head[at], steps + 1]
    if (at === token)
      found.push(
        `t:chain=${steps}`,
        `t:chain=${steps}&${CLUES.get(lemma[governor]) ?? upos[governor]}`,
        `t:chain=${steps}&${relation[governor]}`,
      )
    return found
  }

  #ownFeatures(time: TimeMention, sign: Sign, all: readonly TimeMention[]): string[] {
    const { text } = this.#context
    const { token, family, form } = sign
    const bond = this.#bond(time, sign)
    const side = time.first > token ? 'after' : 'before'
    const [from, to] = side === 'after' ? [token + 1, time.first] : [time.end, token]
    let verbs = 0
    let commas = 0
    for (let at = from; at < to; at++) {
      if (text.upos[at] === 'VERB') verbs++
      else if (/^[,;:–—-]$/.test(text.lower[at])) commas++
    }
    const rivals = this.#signsBySentence[text.sentence[token]].filter(
      (at) => at >= from && at < to && at !== token,
    ).length
    const features = [
      `t:${bond}`,
      `t:${bond}&${form}`,
      `t:${bond}&${family.name}`,
      `t:${side}=${stepOf(to - from)}`,
      `t:${side}&${form}`,
      `t:verbs=${side}${Math.min(2, verbs)}`,
      `t:commas=${side}${Math.min(2, commas)}`,
      `t:rivals=${side}${Math.min(2, rivals)}`,
      `t:bond&rivals=${bond}${Math.min(1, rivals)}`,
      ...formFeatures(time),
      `t:relation=${time.expression.relation}&${family.name}`,
    ]
    features.push(`t:after=${text.lower[time.first - 1] ?? ''}`)
    if (time.governor >= 0)
      features.push(`t:governor=${text.upos[time.governor]}`, `t:governor=${text.lemma[time.governor]}`)
    features.push(...this.#chainFeatures(time, sign))
    if (isHeading(text, time)) features.push('t:heading')
    if (text.quotation[time.first] !== text.quotation[token]) features.push('t:quoted')
    const better = all.filter((other) => other !== time && rankOf(this.#bond(other, sign)) < rankOf(bond)).length
    features.push(`t:better=${Math.min(2, better)}`)
    return features
  }
}
