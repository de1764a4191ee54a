import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { BOOK } from '../../../test/coded-text.ts'
import { type EventData, eventFinder } from './index.ts'

/** What a text might tell, whatever judges think of it: `ACT actor > recipient`, `?` for nobody. Its first line is a headline. */
function candidates(text: string): string[] {
  return eventFinder.candidates!(analysedText(`Kessar and Varnia\n\n${text}`), BOOK).map(({ data }) => {
    const { act, actor, recipient } = data as EventData
    return `${act} ${actor?.party ?? actor?.name ?? '?'} > ${recipient?.party ?? recipient?.name ?? '?'}`
  })
}

describe('what might be told', () => {
  it.each<[text: string, line: string]>([
    // Those who lose their work or their seat.
    ['The company dismissed 60 clerks.', 'SANCTION Harbour Company > 60 clerks'],
    ['The company laid off dozens of workers in May.', 'SANCTION Harbour Company > workers'],
    ['The company reinstated nine crane operators and 40 clerks.', 'CONCEDE Harbour Company > ?'],
    ['The company suspended 200 stevedores on Friday.', 'SANCTION Harbour Company > 200 stevedores'],
    // Orders against others.
    ['Varnia revoked the visas of six Kessari officials.', 'SANCTION Varnia > Kessar'],
    ['Kessar answered with duties of 12 percent on Varnian glass.', 'SANCTION Kessar > Varnia'],
    ['Varnia has suspended the exchange of weather data with Kessar.', 'SANCTION Varnia > Kessar'],
    ['Varnia closed its consulate in Maradin.', 'SANCTION Varnia > ?'],
    ['Varnia reopened its embassy in Maradin.', 'COOPERATE Varnia > ?'],
    ['Kessar resumed exports of rice to Varnia.', 'CONCEDE Kessar > Varnia'],
    ['Oriel disbursed a first tranche of aid on Monday.', 'AID Oriel > ?'],
    ['Oriel doubled its aid to Kessar.', 'AID Oriel > Kessar'],
    ['Kessar pulled out of the coalition.', 'REJECT Kessar > the coalition'],
    ['Kessar carried out a strike on a Varnian radar.', 'ASSAULT Kessar > Varnia'],
    ['Oriel fined the company two million francs.', 'COERCE Oriel > Harbour Company'],
    ['The union sued the company for libel.', 'ACCUSE Dockers’ Union > Harbour Company'],
    // Whom a complaint is against, not where it is lodged.
    ['Varnia lodged a complaint against Kessar with the trade court.', 'ACCUSE Varnia > Kessar'],
    // Whom the next verb belongs to, whatever stands between.
    ['Kessar stayed away, and the guards, in silence, walked out of the talks.', 'PROTEST the guards > ?'],
    ['Oriel said the offer stood, and urged Kessar to accept it.', 'REQUEST Oriel > Kessar'],
    // Arms.
    ['Kessar put its fleet on high alert.', 'MOBILIZE Kessar > ?'],
    ['Kessar scrambled two jets.', 'MOBILIZE Kessar > ?'],
    ['Varnian cutters intercepted a Kessari freighter.', 'COERCE Varnia > Kessar'],
    ['A Kessari trawler was seized off Hollin by Varnia on Monday.', 'COERCE Varnia > Kessar'],
    ['Six sailors were freed by Kessar on Monday.', 'RETREAT Kessar > ?'],
    ['Kessar lobbed shells at a Varnian outpost.', 'ASSAULT Kessar > Varnia'],
    // What was brought forth is theirs who did it.
    ['The raid drew condemnation from Oriel.', 'ACCUSE Oriel > ?'],
    // Words far behind a passive say who did it.
    ['The treaty was signed in Hollin on Monday by Maurek and Temesh.', 'AGREE Varnia > ?'],
    ['Temesh ruled out an alliance with Oriel.', 'REJECT Kessar > Oriel'],
    ['Oriel pulled out of the grain treaty.', 'REJECT Oriel > ?'],
    ['The company raised its offer on Monday.', 'CONCEDE Harbour Company > ?'],
    ['Oriel blocked the merger on Friday.', 'REJECT Oriel > ?'],
    ['Kessar expropriated a Varnian mine.', 'COERCE Kessar > Varnia'],
    ['The company’s directors recommended the offer.', 'SUPPORT Harbour Company > ?'],
    // What is put back, granted and given up; drills, visits to captives, and failings that somebody names.
    ['Solvane extended the deadline by a week.', 'CONCEDE Oriel > ?'],
    ['Varnia granted a permit to an Orielan haulier.', 'COOPERATE Varnia > ?'],
    ['The union dropped its objection to night work.', 'CONCEDE Dockers’ Union > ?'],
    ['Kessar began a naval exercise on Monday.', 'MOBILIZE Kessar > ?'],
    ['Solvane visited the prisoners in May.', 'AID Oriel > the prisoners'],
    ['Maurek said Kessar had failed to keep the pact.', 'ACCUSE Varnia > Kessar'],
    // Whoever they are that are asked; ships and buildings; a yes, a no; what stands still.
    ['Oriel urged the two rival sides to go on.', 'REQUEST Oriel > ?'],
    ['Kessar asked the creditors to wait.', 'REQUEST Kessar > the creditors'],
    ['Varnian guards detained a Kessari coaster on Monday.', 'COERCE Varnia > Kessar'],
    ['A Varnian missile hit a warehouse in Maradin.', 'ASSAULT Varnia > a warehouse'],
    ['Kessar returned the bodies of four soldiers.', 'COOPERATE Kessar > ?'],
    ['The union said no to the offer.', 'REJECT Dockers’ Union > ?'],
    ['Varnia said yes.', 'AGREE Varnia > ?'],
    ['The union brought the port to a halt on Monday.', 'PROTEST Dockers’ Union > ?'],
    ['Oriel pledged 40 million dollars in aid.', 'AID Oriel > ?'],
    ['Kessar filed a lawsuit against Varnia.', 'ACCUSE Kessar > Varnia'],
  ])('%s', (text, line) => expect(candidates(text)).toContain(line))

  it.each<[text: string, wrong: RegExp]>([
    ['The company dismissed 60 clerks.', /^REJECT/],
    ['The company’s directors recommended the offer.', /^REQUEST/],
    // Of none that there is.
    ['Any accord that opened the border would be a betrayal.', /^CONCEDE/],
    // Licences and support go nowhere when they are withdrawn.
    ['Kessar withdrew the licence of a Varnian bank.', /^RETREAT/],
    ['Oriel withdrew its support on Friday.', /^RETREAT/],
    ['Oriel withdrew its support on Friday.', /> Oriel/],
    // Nobody does to themselves what is done to them, and who did one thing has not for that done another.
    ['Nine pilots were handed over to Kessar.', /^\S+ Nine pilots/],
    ['Rebels, armed by Oriel, stormed a barracks.', /^(?:ASSAULT|COERCE) Oriel/],
    ['The arrest of a steward sparked a walkout.', /^PROTEST a steward/],
    ['Oriel turned its back on the pact.', /^COERCE/],
    ['The two sides returned to the table.', /^RETREAT/],
    ['Maurek withdrew to his room.', /^RETREAT/],
    ['Temesh returned to Maradin on Monday.', /^RETREAT/],
    ['Observers doubt that Kessar has freed the sailors.', /./],
    ['Kessar opened fire near the bridge.', /> fire/],
    ['Temesh ruled out an alliance with Oriel.', /alliance/],
    ['Kessar test-fired a missile on Monday.', /^ASSAULT Kessar > a missile/],
    ['Kessar paid the company 40 million francs.', /^AID/],
  ])('%s: not %s', (text, wrong) => {
    const found = candidates(text)
    expect(found.filter((one) => wrong.test(one))).toEqual([])
  })
})

describe('what is no event', () => {
  it.each([
    // Refuted in the same breath.
    'Rumours that Kessar had shelled the port proved false.',
    'It is not true that Varnia has sealed the border.',
    'Reports that Oriel had seized a ferry were untrue.',
    'There is no truth in a report that Oriel had seized a ferry.',
    'News that Oriel had seized a ferry turned out to be a hoax.',
    'A Varnian aide could not confirm that a ferry had been seized.',
    // Of nobody.
    'Nobody was wounded.',
    'Kessar attacked no one.',
    // Nature, accidents and games.
    'A landslide killed nine villagers in Varnia.',
    'Three drivers died in a road accident.',
    'Kessar beat Varnia 3-1 on Sunday.',
    'Oriel beat Kessar in the final.',
    'Dockers struck oil on Monday.',
    'Maurek was released from hospital.',
  ])('%s', (text) => expect(candidates(text)).toEqual([]))

  it('what is told beside it is told', () => {
    expect(candidates('Reports that a ferry had sunk proved false, and Kessar shelled the port.')).toContain(
      'ASSAULT Kessar > the port',
    )
    expect(candidates('Varnia beat four protesters on Sunday.')).toContain('ASSAULT Varnia > four protesters')
  })
})

describe('advice is no threat', () => {
  const threatsIn = (text: string): string[] => candidates(text).filter((line) => line.startsWith('THREATEN'))

  it.each([
    'Kessar warned against expecting quick results.',
    'The union cautioned that the harvest was late.',
    'Varnia warned that the bridge could be late.',
  ])('%s', (text) => expect(threatsIn(text)).toEqual([]))

  it.each([
    'Kessar warned that it would close the port.',
    'Kessar warned Varnia against crossing the river.',
    'Kessar warned that any attack would be answered in kind.',
  ])('but this is one: %s', (text) => expect(threatsIn(text)).not.toEqual([]))
})

it('whoever is asked for comment asks for nothing', () => {
  const asks = (text: string): string[] => candidates(text).filter((line) => line.startsWith('REQUEST'))
  expect(asks('A Kessari spokesman, asked for comment, said nothing.')).toEqual([])
  expect(asks('Kessar asked for observers on Monday.')).not.toEqual([])
})

it('what a headline backs nobody has raised in it', () => {
  const acts = (line: string): string[] =>
    eventFinder.candidates!(analysedText(`${line}\n\nIt was cold.`), BOOK).map(({ data }) => (data as EventData).act)
  expect(acts('Lowmere board backs raised bid from Oriel')).not.toContain('CONCEDE')
  expect(acts('Oriel raised bid for Lowmere')).toContain('CONCEDE')
})
