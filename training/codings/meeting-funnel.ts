import { type KeyedArticle, readSamples, scoreTables } from '../../keys/index.ts'
import type { Analysed } from '../../src/reading/index.ts'
import { averagePrecision, type Lost } from './lost.ts'
import { itemOf, type LearntMeetings, learntMeetings, nameOf } from './meetings.ts'

/** What is wrong, but less likely, is not looked at. */
const LEAST_SHOWN = 0.4

type Entry = KeyedArticle['key']['calendar'][number]
type Reading = LearntMeetings['readings'][number]['reading']

/** What became of the calendar's entries of all seen articles, each judged by what was learnt of other negotiations. */
export function meetingFunnel(
  examples: string,
  lessons: string,
  analyse: (text: string) => Analysed,
  log: (line: string) => void,
): Lost[] {
  const learnt = learntMeetings(examples, lessons, analyse, log)
  log(`average precision of the likely ${averagePrecision(learnt.likely).toFixed(3)}`)
  return readSamples(examples, 'seen').flatMap((sample) =>
    sample.articles.flatMap((article): Lost[] => {
      const name = nameOf(sample, article)
      const readings = learnt.readings.filter((one) => one.article === name).map(({ reading }) => reading)
      const likely = learnt.likely.filter((one) => one.article === name)
      const told = likely.filter(({ probability }) => probability >= learnt.least)
      const agrees = (entry: Partial<Entry>, { spans, line }: Entry, some: readonly Reading[]): Reading[] => {
        const key = { ...article.key, calendar: [{ ...entry, spans, line } as Entry] }
        const items = some.map((reading) => itemOf(article, reading))
        const wrong = new Set(scoreTables([key], items, sample.dossier).meeting.wrong)
        return some.filter((_, i) => !wrong.has(items[i] as never))
      }
      const likeliestOf = (some: readonly Reading[]): Reading =>
        some.reduce((best, one) => (one.probability > best.probability ? one : best))
      const found: Lost[] = []
      for (const entry of article.key.calendar) {
        if (entry.optional !== undefined) continue
        const put = (stage: string, detail: string): void => {
          const what = `${entry.kind.join('/')} ${entry.status.join('/')} ${entry.first}..${entry.last} ${entry.participants.join(', ')}`
          found.push({
            stage,
            article: name,
            line: entry.line,
            words: entry.words.join(' | '),
            detail: `${what}\n      ${detail}`,
          })
        }
        const right = agrees(entry, entry, readings)
        const toldRight = agrees(
          entry,
          entry,
          told.map(({ reading }) => reading),
        )
        if (toldRight.length > 0) {
          put('told', shown(likeliestOf(toldRight)))
          continue
        }
        if (right.length === 0) {
          const overlapping = readings.filter(({ draft: { span } }) =>
            entry.spans.some((one) => one.start < span.end && span.start < one.end),
          )
          const without = (field: string, ...loose: Partial<Entry>[]): string | null =>
            agrees(Object.assign({}, entry, ...loose), entry, overlapping).length > 0 ? field : null
          const anyKind = { kind: ['meeting', 'talks', 'visit', 'call', 'deadline', 'vote'] } as Partial<Entry>
          const anyStatus = {
            status: ['held', 'planned', 'postponed', 'cancelled', 'denied', 'absent', 'missed'],
          } as Partial<Entry>
          const anyDay =
            entry.first === null && entry.last === null
              ? ({ first: '1900-01-01', last: '2100-01-01' } as Partial<Entry>)
              : ({ first: null, last: null } as Partial<Entry>)
          const noDay = { first: '1900-01-01', last: '2100-01-01' } as Partial<Entry>
          const anybody = {
            participants: [
              ...new Set(
                overlapping.flatMap(({ draft }) =>
                  draft.data.participants.map((p) => (p.person ? p.name : (p.party ?? p.name))),
                ),
              ),
            ],
          } as Partial<Entry>
          const why =
            overlapping.length === 0
              ? 'no sign'
              : (without('kind', anyKind) ??
                without('status', anyStatus) ??
                without('participants', anybody) ??
                without('day', anyDay) ??
                without('day', noDay) ??
                without('kind+status', anyKind, anyStatus) ??
                'several')
          const best = overlapping.length === 0 ? 'none' : shown(likeliestOf(overlapping))
          put(`no reading: ${why}`, `likeliest there: ${best}`)
          continue
        }
        const best = likeliestOf(right)
        const asLikely = likely.filter(({ reading }) =>
          right.some(
            (one) =>
              one.draft === reading.draft ||
              (one.sign.token === reading.sign.token && one.asked.outcome.name === reading.asked.outcome.name),
          ),
        )
        if (asLikely.length > 0) {
          const { reading, probability } = asLikely.reduce((a, b) => (a.probability > b.probability ? a : b))
          const [worst] = Object.entries(reading.sure).sort(([, a], [, b]) => a - b)[0]!
          put(`below: ${worst}`, `told ${probability.toFixed(2)}; ${shown(reading)}`)
          continue
        }
        const rival = readings
          .filter((one) => one.sign.token === best.sign.token)
          .reduce((a, b) => (b.probability > a.probability ? b : a))
        if (rival.probability > best.probability) {
          const differs =
            rival.asked.sign.name !== best.asked.sign.name
              ? 'kind'
              : rival.asked.moment.name !== best.asked.moment.name
                ? 'moment'
                : 'outcome'
          put(`chosen away: ${differs}`, `${shown(best)}\n      by ${shown(rival)}`)
        } else if (best.probability < 0.1) {
          const [worst] = Object.entries(best.sure).sort(([, a], [, b]) => a - b)[0]!
          put(`far below: ${worst}`, shown(best))
        } else {
          const others = likely.filter(({ reading }) => reading.sign.clause.sentence === best.sign.clause.sentence)
          put(
            'chosen away: other sign',
            `${shown(best)}\n      by ${others.map(({ reading }) => shown(reading)).join(' & ')}`,
          )
        }
      }
      for (const { reading, right, probability } of likely) {
        if (right || probability < LEAST_SHOWN) continue
        const { start, end } = reading.draft.span
        const there = article.key.calendar.filter(({ spans }) =>
          spans.some((one) => one.start < end && start < one.end),
        )
        found.push({
          stage: `${probability >= learnt.least ? 'wrong' : 'held back'}: ${there.length === 0 ? 'no entry' : 'other than the entry'}`,
          article: name,
          line: there[0]?.line ?? 0,
          words: article.text.slice(start, end).replaceAll('\n', ' '),
          detail: `told ${probability.toFixed(2)}; ${shown(reading)}${there.map((e) => `\n      key: ${e.kind.join('/')} ${e.status.join('/')} ${e.first}..${e.last} ${e.participants.join(', ')} "${e.words.join(' | ')}"`).join('')}`,
        })
      }
      return found

      function shown(reading: Reading): string {
        const { draft, sure, sign, time } = reading
        const item = itemOf(article, reading)
        const { start, end } = draft.why[0]!.span
        const line =
          article.text.slice(Math.max(0, start - 90), start) +
          '[' +
          article.text.slice(start, end) +
          ']' +
          article.text.slice(end, end + 90)
        const when =
          item.kind === 'meeting' ? `${item.first}..${item.last} ${item.status} ${item.participants.join(', ')}` : ''
        return `p ${reading.probability.toFixed(2)} = ${sure.sign.toFixed(2)} sign ${sure.moment.toFixed(2)} moment ${sure.outcome.toFixed(2)} outcome; ${sign.family.name}/${draft.data.meeting} ${draft.data.status} "${time?.expression.words ?? '-'}" ${when}: ${line.replaceAll('\n', ' ')}`
      }
    }),
  )
}
