import { describe, expect, it } from 'vitest'
import { detectLanguage } from './language.ts'

describe('detectLanguage', () => {
  it.each([
    ['en', 'The envoy said that the talks with the harbour authority would go on.'],
    ['en', 'THE ENVOY SAID THAT THE TALKS WITH THE HARBOUR AUTHORITY WOULD GO ON.'],
    ['en', 'Mayor denies plan, said «Ні» to the press and to reporters that had been waiting.'],
    ['uk', 'Міністр заявив, що переговори про міст триватимуть наступного тижня.'],
    ['ru', 'Министр заявил, что переговоры о мосте будут продолжены на следующей неделе.'],
    [
      'de',
      'Der Hafenmeister erklärte am Montag, dass die Fähre ab Mittwoch wieder verkehren werde, sofern das Wetter es erlaube.',
    ],
    [
      'fr',
      'La maire a déclaré lundi que le bac circulerait de nouveau dès mercredi, si le temps le permet et si le port est ouvert.',
    ],
    [
      'es',
      'La alcaldesa declaró el lunes que el transbordador volverá a circular el miércoles si el tiempo lo permite.',
    ],
    ['he', 'ראש העיר אמרה ביום שני כי המעבורת תשוב לפעול ביום רביעי.'],
    ['zh', '市长星期一说渡轮将于星期三恢复运行。'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('what nobody sees within words changes nothing', () => {
    const text = 'The envoy said that the talks with the harbour authority would go on.'
    for (const mark of ['\u200b', '\u200d', '\u00ad', '\u2060']) expect(detectLanguage([...text].join(mark))).toBe('en')
  })

  it.each(['', ' \n', 'Oslo', 'No deal', 'Berlin, Paris, Rom', '1 2 3 4', '😀', '\ufeff', 'Tbilisi Yerevan Baku'])(
    'too little to tell: %o',
    (text) => {
      expect(detectLanguage(text)).toBe('und')
    },
  )

  it.each([
    'Dywedodd y gweinidog ddydd Llun y byddai’r fferi yn rhedeg eto ddydd Mercher os bydd y tywydd yn caniatáu, a bod y trafodaethau ynghylch y bont newydd yn parhau yn y dref.',
    'Waziri alisema Jumatatu kwamba kivuko kitaanza tena safari zake siku ya Jumatano iwapo hali ya hewa itaruhusu, na kwamba mazungumzo kuhusu daraja jipya yataendelea mjini humo wiki ijayo.',
  ])('prose in a language that is not known is not read as English: %s', (text) => {
    expect(detectLanguage(text)).toBe('mis')
  })

  it('a table of figures in English is not taken for another language', () => {
    const table =
      'Oper shr 41 cts vs 9 cts. Oper net 3.1 mln vs 704,000. Revs 52.6 mln vs 48.9 mln. Avg shrs 7.5 mln vs 7.4 mln. '
    expect(['en', 'und']).toContain(detectLanguage(table.repeat(4)))
  })

  it('one foreign quotation does not make a long article foreign', () => {
    const english = 'The harbour master said on Monday that the ferry would run again on Wednesday. '.repeat(400)
    expect(detectLanguage(`${english}Der Hafenmeister erklärte am Montag. ${english}`)).toBe('en')
  })
})
